package io.github.wristway.gateway.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> NAMES = List.of("alarm1", "alarm2", "display-on-lift", "goal", "goal-alert", "wear-side");

    @ParameterizedTest
    @CsvSource({
        "gaol,      goal",
        "Goal,      goal goal-alert",
        "alarm,     alarm1 alarm2",
        "wearside,  wear-side",
        "display,   display-on-lift",
        "moon,      ''",
        "'',        ''",
    })
    void findsWhatWasMeant(String typed, String expected) {
        assertEquals(expected, String.join(" ", Spelling.nearest(typed, NAMES)));
    }
}
