package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;

/** The checksum of the first generation: CRC-8/MAXIM-DOW, reflected polynomial 8c. Two captured user blocks prove it. */
public final class Crc8 {
    private static final int POLYNOMIAL = 0x8c;

    private Crc8() {}

    public static int of(Bytes message) {
        int crc = 0;
        for (byte each : message.toArray()) {
            crc ^= each & 0xff;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
        }
        return crc;
    }
}
