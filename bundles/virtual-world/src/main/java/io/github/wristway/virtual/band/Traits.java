package io.github.wristway.virtual.band;

import io.github.wristway.virtual.band.kept.Keeps;
import io.github.wristway.virtual.band.told.TextForm;

/**
 * What differs in how models speak, and is of no interest to anybody but a host.
 *
 * @param sampleSize      bytes of a recorded minute
 * @param mtu             the largest ATT packet it agrees to
 * @param sendsChecksum   whether a transfer ends with one
 * @param tellsAlarmTimes whether it lists its alarms with their times
 * @param wrongKeyStatus  what it says to a host with another key
 */
public record Traits(int sampleSize, int mtu, TextForm texts, boolean sendsChecksum, boolean tellsAlarmTimes, Keeps keeps,
                     int wrongKeyStatus) {
    private static final int SMALLEST_MTU = 23;
    private static final int LARGE_MTU = 247;
    private static final int SHORT_SAMPLE = 4;
    private static final int LONG_SAMPLE = 8;
    private static final int WRONG_KEY = 0x08;

    /** Of the first generation. It shows no texts. */
    static Traits first(int sampleSize) {
        return new Traits(sampleSize, SMALLEST_MTU, TextForm.BRIEF, false, false, Keeps.NOTHING_ELSE, 0);
    }

    /** Of those that exchange keys. */
    static Traits exchangingKeys(TextForm texts, Keeps keeps) {
        return new Traits(LONG_SAMPLE, LARGE_MTU, texts, true, true, keeps, WRONG_KEY);
    }

    /** Of those of Xiaomi's own protocol. Texts come in messages of its own, which have no use for a form. */
    static Traits newer() {
        return new Traits(SHORT_SAMPLE, LARGE_MTU, TextForm.CHUNKED_ONLY, true, false, Keeps.FILES, 0);
    }
}
