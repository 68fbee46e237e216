package io.github.wristway.miband.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a kind byte says of sleep. A dot is a minute without. */
class SleepStagesTest {
    private static final Instant START = Instant.parse("2024-06-15T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        awake                          | 01 10 50 60 5a 02 04 | 48 | .......
        light and deep                 | 79 7b 09 0b          | 48 | 1212
        all night as before            | 50 79 7b 7b 70 79 7c 50 | 48 | .122 21..
        as before, but nothing before  | 00 0a 70             | 48 | ...
        taken off in the night         | 79 73 70             | ff | 1..
        worn in sleep after all        | 79 f3 73 70 01       | 48 | 1111.
        a not worn that is no sleep    | 79 03 13             | 48 | 1..
        charging                       | 79 06 70             | 48 | 1..
        """)
    void tells(String what, String kinds, String heartRate, String wanted) {
        assertEquals(wanted.replace(" ", ""), told(new SleepStages(Optional.empty()), kinds, heartRate));
    }

    @ParameterizedTest(name = "the last stored minute of sleep {0} s before")
    @CsvSource({"60, 222", "120, ...", "0, ...", "-60, ..."})
    void goesOnFromTheVeryMinuteBefore(int seconds, String wanted) {
        Sample latest = new Sample(Metric.SLEEP, START.minusSeconds(seconds), 2);
        assertEquals(wanted, told(new SleepStages(Optional.of(latest)), "70 7a 00", "48"));
    }

    @ParameterizedTest(name = "first generation {0}")
    @CsvSource({"05 04 03 06 ff 00 7f, 12.....", "01 10 7f, ..."})
    void tellsOfTheFirstGeneration(String kinds, String wanted) {
        assertEquals(wanted, shown(SleepStages.ofFirstGeneration(series(Metric.KIND, kinds)), wanted.length()));
    }

    private static String told(SleepStages sleep, String kinds, String heartRate) {
        Series all = series(Metric.KIND, kinds);
        int[] rates = new int[all.values().length];
        Arrays.fill(rates, heartRate.equals("ff") ? Series.NONE : Integer.parseInt(heartRate, 16));
        return shown(sleep.read(all, new Series(Metric.HEART_RATE, START, rates)), rates.length);
    }

    private static Series series(Metric metric, String hex) {
        byte[] bytes = Bytes.ofHex(hex).toArray();
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) values[i] = bytes[i] & 0xff;
        return new Series(metric, START, values);
    }

    private static String shown(Optional<Series> sleep, int minutes) {
        return sleep.map(one -> Arrays.stream(one.values()).mapToObj(value -> value == Series.NONE ? "." : "" + value)
                .collect(Collectors.joining())).orElse(".".repeat(minutes));
    }
}
