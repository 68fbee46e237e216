package io.github.wristway.gateway.internal.doctor;

import java.time.Duration;

/** What is wrong with a wearable's clock, in words. */
final class Clockwork {
    /** Less is nothing to notice, and no minute of it lands in another one than it should. */
    private static final Duration NEGLIGIBLE = Duration.ofMinutes(1);

    private Clockwork() {}

    static boolean isOff(Chart chart) {
        return chart.clockAhead().filter(ahead -> ahead.abs().compareTo(NEGLIGIBLE) > 0).isPresent();
    }

    /** Such as {@code 5 years ahead}, {@code 1 h behind}, {@code right}; as it follows "it is". */
    static String skew(Chart chart) {
        Duration ahead = chart.clockAhead().orElse(Duration.ZERO);
        if (!isOff(chart)) return "right";
        return Spans.of(ahead) + (ahead.isNegative() ? " behind" : " ahead");
    }
}
