/** D-Bus, as thin as can be: calls, replies and signals in the order in which they came. It knows nothing of Bluetooth. */
package io.github.wristway.bluez.bus;
