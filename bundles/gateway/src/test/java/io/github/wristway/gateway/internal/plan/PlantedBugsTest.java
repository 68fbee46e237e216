package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds mistakes: each that is planted, within some thousand schedules. */
@Tag("million")
class PlantedBugsTest {
    private static final long ENOUGH = 50_000;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void isFound(PlantedBug bug) {
        OptionalLong found = Seeds.firstBroken(ENOUGH, bug, new Struck());
        assertTrue(found.isPresent(), bug + " is not found in " + ENOUGH + " schedules");
        String[] story = Seeds.told(found.getAsLong(), bug).split("BROKEN: ");
        System.out.printf("planted: %s is found after %,d schedules: %s%n", bug, found.getAsLong() + 1, story[story.length - 1]);
    }
}
