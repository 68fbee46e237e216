package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleepSpansTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-10T00:00:00Z");

    /** A letter is a minute: light, deep, REM, awake, or a stage that we do not know. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing              | ''         | ''
        awake                | ....       | ''
        one minute           | L          | 0-1 LIGHT
        a stage              | .LLL.      | 1-4 LIGHT
        one after the other  | LLDDRL     | 0-2 LIGHT, 2-4 DEEP, 4-5 REM, 5-6 LIGHT
        a minute is missing  | LL.LL      | 0-2 LIGHT, 3-5 LIGHT
        an unknown stage     | DD?DD      | 0-2 DEEP, 3-5 DEEP
        another, then again  | RLR        | 0-1 REM, 1-2 LIGHT, 2-3 REM
        """)
    void minutesBecomeSpans(String name, String minutes, String spans) {
        List<Sample> samples = new ArrayList<>();
        for (int minute = 0; minute < minutes.length(); minute++) {
            Instant at = MIDNIGHT.plusSeconds(60L * minute);
            samples.add(new Sample(Metric.KIND, at, 1)); // other metrics are between them
            if (minutes.charAt(minute) != '.') samples.add(new Sample(Metric.SLEEP, at, 1 + "LDR?".indexOf(minutes.charAt(minute))));
            samples.add(new Sample(Metric.STRESS, at, 2));
        }
        assertEquals(spans, SleepSpans.of(samples).stream()
            .map(span -> minute(span.from()) + "-" + minute(span.to()) + " " + span.stage()).collect(Collectors.joining(", ")));
    }

    private static long minute(Instant time) {
        return Duration.between(MIDNIGHT, time).toMinutes();
    }
}
