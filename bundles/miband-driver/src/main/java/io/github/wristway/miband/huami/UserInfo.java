package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.time.LocalDate;

/**
 * Who wears the band, to 0008. Distance and energy are computed from it.
 * <pre>
 * size  field
 * 1     4f
 * 2     00 00
 * 2     year of birth
 * 1     month, 1 to 12
 * 1     day
 * 1     sex: 0 = male, 1 = female, 2 = other (other numbers than on Band 1)
 * 2     height, cm
 * 2     weight, 1/200 kg
 * 4     a number for the user, unsigned
 * </pre>
 * Source: Gadgetbridge, read for facts; one library writes the weight in whole kg.
 */
public record UserInfo(LocalDate born, Sex sex, int heightCm, double weightKg, long id) {
    private static final int PER_KG = 200;

    /** In the order of their numbers. */
    public enum Sex { MALE, FEMALE, OTHER }

    public UserInfo {
        if (born.getYear() < 1900 || born.getYear() > 0xffff) throw new IllegalArgumentException("nobody was born on " + born);
        if (heightCm < 1 || heightCm > 300) throw new IllegalArgumentException("a height is from 1 to 300 cm, not " + heightCm);
        if (!(weightKg > 0 && weightKg <= 300)) throw new IllegalArgumentException("a weight is up to 300 kg, not " + weightKg);
        if (id < 0 || id > 0xffffffffL) throw new IllegalArgumentException("a user has a number of 32 bits, not " + id);
    }

    public Bytes encode() {
        return Bytes.build().u8(0x4f).u16(0)
                .u16(born.getYear()).u8(born.getMonthValue()).u8(born.getDayOfMonth())
                .u8(sex.ordinal()).u16(heightCm).u16((int) Math.round(weightKg * PER_KG)).u32(id)
                .toBytes();
    }
}
