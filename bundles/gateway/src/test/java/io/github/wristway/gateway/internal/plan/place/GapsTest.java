package io.github.wristway.gateway.internal.plan.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Times are universal; what is told is in Berlin, an hour ahead. A run is where it starts and how long it is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the very first sync         |       | 02:00+60                             | ''
        follows on                  | 01:59 | 02:00+60, 03:00+5                    | ''
        behind the latest           | 01:59 | 02:30+60                             | 1 gap: 03:00 to 03:30
        between two                 | 01:59 | 02:00+60, 04:10+5                    | 1 gap: 04:00 to 05:10
        comes again, and goes on    | 01:59 | 00:00+10, 01:00+60, 02:00+60         | ''
        comes again with a gap      | 01:59 | 00:00+10, 02:10+10                   | 1 gap: 03:00 to 03:10
        latest was in the future    | 23:00 | 02:00+60                             | ''
        since yesterday             | 22.   | 00:30+60                             | 1 gap: 21 Nov 23:01 to 22 Nov 01:30
        two                         |       | 02:00+1, 02:02+1, 02:04+1            | 2 gaps: 03:01 to 03:02 and 03:03 to 03:04
        three                       |       | 02:00+1, 02:02+1, 02:04+1, 02:06+1   | 3 gaps: 03:01 to 03:02, 03:03 to 03:04 and 03:05 to 03:06
        five                        |       | 02:00+1, 02:02+1, 02:04+1, 02:06+1, 02:08+1, 02:10+1 | \
        5 gaps: 03:01 to 03:02, 03:03 to 03:04, 03:05 to 03:06 and 2 more
        """)
    void tellsWhatIsMissing(String name, String latest, String runs, String expected) {
        Gaps gaps = Gaps.after(Optional.ofNullable(latest).map(time -> time.equals("22.") ? Instant.parse("2026-11-21T22:00:00Z") : at(time)));
        for (String run : runs.split(",")) gaps.came(minutes(run.strip()));
        assertEquals(expected, gaps.inWords(ZoneId.of("Europe/Berlin"), NOW).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"0 0 0, ''", "0 - 0, 1 gap: 03:01 to 03:02", "- 0 -, ''"})
    void whatASeriesLeavesOutIsMissing(String values, String expected) {
        Gaps gaps = Gaps.after(Optional.empty());
        int[] kinds = Arrays.stream(values.split(" ")).mapToInt(value -> value.equals("-") ? Series.NONE : 0).toArray();
        gaps.came(new Series(Metric.KIND, at("02:00"), kinds));
        assertEquals(expected, gaps.inWords(ZoneId.of("Europe/Berlin"), NOW).orElse(""));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + ":00Z");
    }

    private static Series minutes(String run) {
        String[] parts = run.split("\\+");
        return new Series(Metric.KIND, at(parts[0]), new int[Integer.parseInt(parts[1])]);
    }
}
