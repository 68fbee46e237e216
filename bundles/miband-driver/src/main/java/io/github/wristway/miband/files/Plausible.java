package io.github.wristway.miband.files;

import io.github.wristway.gateway.device.Series;
import java.time.Duration;
import java.time.Instant;

/** What a value may be. Anything else is no sample: {@link Series#NONE}. */
final class Plausible {
    /** Bands write 10 or less while they have no reading yet. */
    private static final int NO_HEART_RATE_YET = 10;
    private static final int NO_HEART_RATE = 0xfe;
    private static final int PERCENT = 100;
    /** A night may begin before the file that tells of it. */
    private static final Duration BEFORE = Duration.ofDays(2);
    /** No band keeps anything for longer. */
    private static final Duration AFTER = Duration.ofDays(100);

    private Plausible() {}

    static int heartRate(int beatsPerMinute) {
        return beatsPerMinute > NO_HEART_RATE_YET && beatsPerMinute < NO_HEART_RATE ? beatsPerMinute : Series.NONE;
    }

    static int oxygen(int percent) {
        return percent > 0 && percent <= PERCENT ? percent : Series.NONE;
    }

    static int stress(int stress) {
        return stress >= 0 && stress <= PERCENT ? stress : Series.NONE;
    }

    /** Whether something that a file dates so can be in it. */
    static boolean isIn(FileId file, Instant at) {
        return at.isAfter(file.start().minus(BEFORE)) && at.isBefore(file.start().plus(AFTER));
    }
}
