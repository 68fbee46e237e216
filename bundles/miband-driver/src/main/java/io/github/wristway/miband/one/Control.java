package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import java.time.LocalDateTime;

/**
 * What a band is told on FF05 with numbers of its own; what is always the same is an order.
 * Source: Gadgetbridge, pymb1a, read for facts; captured writes to a 1A.
 */
public sealed interface Control {
    Bytes encode();

    /** {@code 03 on}: from now on FF06 tells each step, or no longer. */
    record LiveSteps(boolean on) implements Control {
        @Override
        public Bytes encode() {
            return Bytes.of(0x03, on ? 1 : 0);
        }
    }

    /**
     * {@code 04 slot on date(6) smart repeat}.
     *
     * @param slot   0 to 2
     * @param smart  wakes up to 30 minutes earlier, in light sleep
     * @param repeat bit 0 = Monday to bit 6 = Sunday; 0 = once
     */
    record Alarm(int slot, boolean on, LocalDateTime at, boolean smart, int repeat) implements Control {
        private static final int SMART_MINUTES = 30;

        @Override
        public Bytes encode() {
            return Bytes.build().u8(0x04).u8(slot).u8(on ? 1 : 0).bytes(Date6.encode(at))
                    .u8(smart ? SMART_MINUTES : 0).u8(repeat).toBytes();
        }
    }

    /** {@code 05 00 steps(2)}: the goal of a day. */
    record Goal(int steps) implements Control {
        @Override
        public Bytes encode() {
            return Bytes.build().u8(0x05).u8(0).u16(steps).toBytes();
        }
    }

    /** {@code 0f side}: the wrist that wears it. In the order of their numbers. */
    enum WearSide implements Control {
        LEFT, RIGHT;

        @Override
        public Bytes encode() {
            return Bytes.of(0x0f, ordinal());
        }
    }

    /**
     * {@code 0a date(6) length(2)}: these data have arrived. The band deletes the block, unless the length is written with
     * all its bits turned round; then it keeps it.
     *
     * @param header of the block: it carries the date as the band wrote it
     * @param length how many bytes of data arrived
     */
    record Arrived(BlockHeader header, int length, boolean keep) implements Control {
        @Override
        public Bytes encode() {
            return Bytes.build().u8(0x0a).bytes(Date6.encode(header.start())).u16(keep ? ~length : length).toBytes();
        }
    }
}
