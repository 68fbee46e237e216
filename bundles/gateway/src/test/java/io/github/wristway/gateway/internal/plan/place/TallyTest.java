package io.github.wristway.gateway.internal.plan.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234 | 2 | 14 | 0 | 1,234 minutes, 2 workouts and 14 other values
        2    | 0 | 0  | 0 | 2 minutes
        1    | 1 | 1  | 0 | 1 minute, 1 workout and 1 other value
        0    | 0 | 14 | 0 | 14 values
        0    | 2 | 1  | 0 | 2 workouts and 1 other value
        2    | 0 | 0  | 3 | 2 minutes and 3 raw files
        0    | 0 | 0  | 1 | 1 raw file
        """)
    void isToldInPlainWords(long minutes, long workouts, long values, long files, String expected) {
        assertEquals(expected, new Tally(minutes, workouts, values, files).inWords());
    }
}
