package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import java.util.List;

/**
 * The minutes of a day, a file of kind 00. A head tells in half bytes which fields a minute has and which of them count; a
 * minute is, in version 2 and, with the last two, in version 3:
 * <pre>
 * size  field
 * 2     steps
 * 1     active kilocalories, the low six bits
 * 2     distance
 * 1     heart rate, 0 for none
 * 1     energy
 * 1     oxygen, percent, 0 for none
 * 1     stress, 255 for none
 * </pre>
 */
final class DayMinutes {
    static final int WITHOUT_STRESS = 2;
    static final int WITH_STRESS = 3;
    static final int NO_STRESS = 0xff;
    private static final Bytes HEAD = Bytes.of(0xde, 0x0c, 0xcc, 0x0c);

    private DayMinutes() {}

    record One(int steps, int kilocalories, int distance, int heartRate, int energy, int oxygen, int stress) {}

    static Bytes encode(int version, List<One> minutes) {
        Bytes.Builder body = Bytes.build().bytes(HEAD);
        if (version == WITH_STRESS) body.u8(0xcc);
        for (One minute : minutes) {
            body.u16(minute.steps).u8(minute.kilocalories).u16(minute.distance).u8(minute.heartRate).u8(minute.energy);
            if (version == WITH_STRESS) body.u8(minute.oxygen).u8(minute.stress);
        }
        return body.toBytes();
    }
}
