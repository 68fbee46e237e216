package io.github.wristway.gateway.internal.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {
    @ParameterizedTest
    @CsvSource({"PT42S, 42 s", "PT59M59S, 59 min", "PT3H, 3 h", "-PT3H10M, 3 h 10 min", "PT24H, 1 day", "P364D, 364 days", "P365D, 1 year", "-P1900D, 5 years"})
    void areSaidAsPeopleSayThem(Duration span, String words) {
        assertEquals(words, Spans.of(span));
    }
}
