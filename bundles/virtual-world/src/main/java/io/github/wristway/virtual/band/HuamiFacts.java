package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.time.OffsetDateTime;

/** What a band says of its battery and its steps. */
final class HuamiFacts {
    private HuamiFacts() {}

    /** Flags, level in percent, 1 for charging, last time off the charger, last charge, level then. */
    static Bytes battery(int percent, boolean charging, OffsetDateTime offCharger, OffsetDateTime charged, int percentThen) {
        return Bytes.build().u8(0x0f).u8(percent).u8(charging ? 1 : 0).bytes(HuamiTime.shortForm(offCharger))
                .bytes(HuamiTime.shortForm(charged)).u8(percentThen).toBytes();
    }

    /** Flags, steps, metres, kilocalories. */
    static Bytes steps(long steps, long metres, long kilocalories) {
        return Bytes.build().u8(0x0c).u32(steps).u32(metres).u32(kilocalories).toBytes();
    }
}
