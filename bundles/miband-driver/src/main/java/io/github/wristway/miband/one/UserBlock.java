package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Who we are, written to FF04. A band lets in whoever writes the number that it knows as its owner's; to any other it
 * blinks for a tap, takes the new owner, and may delete what it has recorded for the old one.
 * <pre>
 * size  field
 * 4     user number
 * 1     gender: 0 = female, 1 = male, 2 = other
 * 1     age, years
 * 1     height, cm
 * 1     weight, kg
 * 1     type: 0 = normal, 1 = clear data and ask for a tap, 2 = keep data
 * 0|2   1A and 1S: feature and appearance, as in {@link DeviceInfo}
 * 10|8  alias, filled up with 00
 * 1     {@link Crc8} of the 19 before, xor the last byte of the band's address
 * </pre>
 * Source: Gadgetbridge, stormluke/Mili-iOS, read for facts; a captured write to a 1A.
 *
 * @param mark feature and appearance; empty on Band 1
 */
public record UserBlock(UserNumber user, Profile profile, int type, Bytes mark) {
    /** The one that never deletes anything by itself. */
    public static final int NORMAL = 0;

    private static final int MARK_AND_ALIAS = 10;

    /**
     * The wearer. For the same band always the same: a band may take a change for another owner.
     *
     * @param alias cut where it is too long, in bytes
     */
    public record Profile(int gender, int age, int heightCm, int weightKg, String alias) {}

    /** @param lastOfAddress the last byte of the band's address */
    public Bytes encode(int lastOfAddress) {
        Bytes alias = Bytes.copyOf(profile.alias().getBytes(StandardCharsets.UTF_8));
        Bytes body = Bytes.build().bytes(user.encode())
                .u8(profile.gender()).u8(profile.age()).u8(profile.heightCm()).u8(profile.weightKg())
                .u8(type).bytes(mark).bytes(padded(alias, MARK_AND_ALIAS - mark.length())).toBytes();
        return Bytes.build().bytes(body).u8(Crc8.of(body) ^ lastOfAddress).toBytes();
    }

    private static Bytes padded(Bytes text, int length) {
        return Bytes.copyOf(Arrays.copyOf(text.toArray(), length));
    }
}
