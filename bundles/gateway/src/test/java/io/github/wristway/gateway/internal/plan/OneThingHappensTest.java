package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every plan comes to its end and keeps its promises where nothing goes wrong, and where just one thing happens behind it. */
class OneThingHappensTest {
    @Test
    void nothingGoesWrong() {
        for (Scenario scenario : Scenario.ALL) play(new Schedule(scenario, Faults.NONE, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void behindEachPlan(Happening happening) {
        Scenario.ALL.stream().filter(scenario -> scenario.account() == ModelAccount.Kind.BY_CALL)
                .forEach(scenario -> play(new Schedule(scenario, Faults.NONE, List.of(happening))));
    }

    private static void play(Schedule schedule) {
        try {
            new Play(schedule, PlantedBug.NONE, new Struck(), Story.untold()).toItsEnd();
        } catch (Broken broken) {
            fail(schedule.toString(), broken);
        }
    }
}
