package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Who wears it, as a host says.
 * <pre>
 * size  field
 * 4     born: year(2) month day
 * 1     0 male, 1 female, 2 other
 * 2     height, cm
 * 2     weight, 1/200 kg
 * 4     number of the user
 * </pre>
 */
public record Wearer(int year, int month, int day, int sex, int heightCm, double weightKg, long number) {
    private static final double UNITS_OF_KILOGRAM = 200;

    static Wearer of(Bytes value) {
        ByteBuffer fields = ByteBuffer.wrap(value.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        return new Wearer(fields.getShort(), fields.get(), fields.get(), fields.get(), fields.getShort(),
                          Short.toUnsignedInt(fields.getShort()) / UNITS_OF_KILOGRAM, Integer.toUnsignedLong(fields.getInt()));
    }
}
