package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;

/** The checksum of {@link Packet2}: CRC-16/ARC, reflected polynomial a001, 0 for nothing. */
public final class Crc16 {
    private static final int POLYNOMIAL = 0xa001;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
            TABLE[i] = crc;
        }
    }

    private Crc16() {}

    public static int of(Bytes message) {
        int crc = 0;
        for (byte each : message.toArray()) crc = crc >> 8 ^ TABLE[(crc ^ each) & 0xff];
        return crc;
    }
}
