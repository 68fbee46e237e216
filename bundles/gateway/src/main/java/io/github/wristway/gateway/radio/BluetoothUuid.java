package io.github.wristway.gateway.radio;

import java.util.UUID;

/** The short numbers of the Bluetooth standard, written out. */
public final class BluetoothUuid {
    private BluetoothUuid() {}

    /** {@code 0000NNNN-0000-1000-8000-00805f9b34fb} (Bluetooth Core, Vol 3, Part B, 2.5.1). */
    public static UUID of(int shortNumber) {
        return new UUID((long) shortNumber << 32 | 0x1000, 0x800000805f9b34fbL);
    }
}
