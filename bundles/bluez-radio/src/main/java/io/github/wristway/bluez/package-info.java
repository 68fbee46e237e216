/**
 * Bluetooth Low Energy through BlueZ, the Bluetooth of Linux, over its D-Bus interface.
 * {@link io.github.wristway.bluez.BluezHost} follows the bus, bluetoothd and its adapters as they come and go; each adapter
 * is a {@link io.github.wristway.bluez.BluezRadio}; {@link io.github.wristway.bluez.Connecting} knows how to get a link.
 */
package io.github.wristway.bluez;
