/**
 * What a host and its controller say to each other (Bluetooth Core, Vol 4, Part E), as bytes: the part of it that Linux
 * uses with a Low Energy controller of version 4.2. It knows nothing of connections and bands.
 */
package io.github.wristway.itests.bluez.hci;
