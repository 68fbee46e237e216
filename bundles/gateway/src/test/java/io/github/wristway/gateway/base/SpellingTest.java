package io.github.wristway.gateway.base;

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

    @ParameterizedTest
    @CsvSource({
        "goal,    goal,    0",
        "goal,    gal,     1",
        "goal,    goals,   1",
        "goal,    coal,    1",
        "goal,    gaol,    2",
        "Goal,    goal,    1",
        "'',      goal,    4",
        "goal,    '',      4",
        "kitten,  sitting, 3",
    })
    void countsTheLettersThatDiffer(String one, String other, int expected) {
        assertEquals(expected, Spelling.distance(one, other));
        assertEquals(expected, Spelling.distance(other, one));
    }
}
