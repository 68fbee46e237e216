package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final int NONE = Series.NONE;

    private final Tally tally = new Tally();

    private void came(Set<Sample> known, Series... series) {
        tally.came(List.of(series), Tally.whole(List.of(series)), known);
    }

    @Test
    void whatWasMeasuredInAMinuteIsAPartOfIt() {
        came(Set.of(), new Series(Metric.STEPS, START, new int[] {0, 7, 9, 3}), new Series(Metric.KIND, START, new int[] {1, 1, NONE, 1}),
             new Series(Metric.HEART_RATE, START, new int[] {NONE, 70, 71, 72}));
        assertEquals("3 minutes and 2 other values", tally.inWords());
    }

    @Test
    void valuesLongBeforeTheMinutesAreTheirOwn() {
        came(Set.of(), Series.of(Metric.STRESS, START.minusSeconds(86400 * 400L), 40), new Series(Metric.KIND, START, new int[1234]),
             Series.of(Metric.OXYGEN, START.plusSeconds(86400), 97));
        assertEquals("1,234 minutes and 2 other values", tally.inWords());
    }

    @Test
    void whatIsKnownJustSoIsNoNews() {
        Set<Sample> known = new HashSet<>(List.of(new Sample(Metric.KIND, START, 1), new Sample(Metric.STRESS, START.plusSeconds(600), 30)));
        came(known, new Series(Metric.KIND, START, new int[] {1, 1}), Series.of(Metric.STRESS, START.plusSeconds(600), 31),
             Series.of(Metric.STRESS, START.plusSeconds(600), 30));
        assertEquals("1 minute and 1 other value", tally.inWords());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2 | 0 | 0  | 2 minutes
        1 | 1 | 1  | 1 minute, 1 workout and 1 other value
        0 | 0 | 14 | 14 values
        0 | 2 | 1  | 2 workouts and 1 other value
        """)
    void counts(int minutes, int workouts, int others, String expected) {
        came(Set.of(), new Series(Metric.KIND, START, new int[minutes]), new Series(Metric.PAI, START.minusSeconds(86400), new int[others]));
        for (int i = 0; i < workouts; i++) tally.cameWorkout();
        assertEquals(expected, tally.inWords());
    }
}
