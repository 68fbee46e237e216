/** The band's side of pairing (Bluetooth Core, Vol 3, Part H): "Just Works" of version 4.0, or a refusal of it. */
package io.github.wristway.itests.bluez.smp;
