package io.github.wristway.gateway.internal.plan.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingsInWordsTest {
    private static Holdings holdings(long days, long workouts, long files) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("open_hour", 3L);
        rows.put("day", days);
        rows.put("workout", workouts);
        rows.put("raw_file", files);
        return new Holdings(rows, 4320, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4 | 2 | 7 | 4 days with 4,320 minutes, 2 workouts and 7 raw files
        1 | 0 | 0 | 1 day with 4,320 minutes
        0 | 1 | 0 | 1 workout
        0 | 0 | 1 | 1 raw file
        0 | 0 | 0 | what is left
        """)
    void onlyWhatThereIsIsNamed(long days, long workouts, long files, String words) {
        assertEquals(words, HoldingsInWords.of(holdings(days, workouts, files)));
    }

    @Test
    void eachTableIsCounted() {
        assertEquals("open_hour 3, day 4, workout 2, raw_file 7", HoldingsInWords.rows(holdings(4, 2, 7)));
    }
}
