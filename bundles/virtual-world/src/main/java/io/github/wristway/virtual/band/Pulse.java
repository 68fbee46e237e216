package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Wire;
import java.time.Duration;
import java.time.Instant;

/**
 * The heart rate sensor. Control on 2A39, values on 2A37 as mark bpm; the mark is 06 on a 1S, 00 on later bands:
 * <pre>
 * 15 02 01 | 15 02 00   measure once | stop
 * 15 01 01 | 15 01 00   measure until stopped; ends by itself without a 16 at least every 20 seconds | stop
 * 16                    go on
 * </pre>
 */
public final class Pulse {
    private static final Duration MEASURING = Duration.ofSeconds(8);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration KEPT_ALIVE = Duration.ofSeconds(20);

    private final Body band;
    private final Wire wire;
    private final int mark;
    private int run;
    private Instant until = Instant.MIN;

    public Pulse(Body band, Wire wire, int mark) {
        this.band = band;
        this.wire = wire;
        this.mark = mark;
    }

    /** Whether a message is about measuring now, and no setting. */
    public boolean measures(Bytes message) {
        return message.startsWith(0x16) || message.startsWith(0x15, 0x01) || message.startsWith(0x15, 0x02);
    }

    public void heard(Bytes message) {
        if (message.startsWith(0x16)) {
            keepAlive();
        } else if (message.startsWith(0x15, 0x02, 0x01)) {
            int thisRun = ++run;
            band.later(MEASURING, () -> {
                if (run == thisRun) tell();
            });
        } else if (message.startsWith(0x15, 0x01, 0x01)) {
            keepAlive();
            int thisRun = ++run;
            band.later(MEASURING, () -> beat(thisRun));
        } else {
            run++;
        }
    }

    public void gone() {
        run++;
    }

    private void keepAlive() {
        until = band.now().plus(KEPT_ALIVE);
    }

    private void beat(int thisRun) {
        if (run != thisRun || band.now().isAfter(until)) return;
        tell();
        band.later(BEAT, () -> beat(thisRun));
    }

    public static Bytes value(int mark, int beatsPerMinute) {
        return Bytes.of(mark, beatsPerMinute);
    }

    private void tell() {
        wire.notify(HuamiUuid.HEART_RATE, value(mark, band.recorder().measureHeartRate()));
    }
}
