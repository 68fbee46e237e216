package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.wristway.gateway.Verb;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every fault that is possible strikes once wherever a plan of each verb writes something down or asks somebody. */
class EveryFaultTest {
    /** What the plans of each verb do outside. */
    private static final Map<Verb, Set<Spot>> SPOTS = new EnumMap<>(Map.of(
            Verb.LINK, EnumSet.of(Spot.PLAN_BEGUN, Spot.PLAN_SAVED, Spot.STEP_STARTED, Spot.STEP_ENDED, Spot.ROW, Spot.KEY_PUT,
                    Spot.KEY_REMOVED, Spot.OPEN, Spot.DETAILS),
            Verb.SYNC, EnumSet.of(Spot.ROW, Spot.MINUTES, Spot.OPEN, Spot.DETAILS, Spot.FETCH, Spot.ACKNOWLEDGE),
            Verb.FORGET, EnumSet.of(Spot.PLAN_BEGUN, Spot.PLAN_SAVED, Spot.STEP_STARTED, Spot.STEP_ENDED, Spot.ROW, Spot.WEAR, Spot.KEY_REMOVED),
            Verb.ERASE, EnumSet.of(Spot.PLAN_BEGUN, Spot.PLAN_SAVED, Spot.STEP_STARTED, Spot.STEP_ENDED, Spot.ERASED),
            Verb.LOST, EnumSet.of(Spot.PLAN_BEGUN, Spot.PLAN_SAVED, Spot.STEP_STARTED, Spot.STEP_ENDED, Spot.ROW, Spot.WEAR, Spot.LIST, Spot.SEND),
            Verb.MOVE, but(Spot.ERASED, Spot.KEY_PUT, Spot.LOOK, Spot.RESET, Spot.SETTINGS, Spot.TELL_SETTINGS, Spot.LIST, Spot.SEND),
            Verb.RESET, but(Spot.ERASED, Spot.KEY_PUT, Spot.LIST, Spot.SEND),
            Verb.UNLINK, but(Spot.ERASED, Spot.KEY_PUT),
            Verb.HANDOVER, but(Spot.ERASED, Spot.KEY_PUT)));

    private static Set<Spot> but(Spot... spots) {
        return EnumSet.complementOf(EnumSet.copyOf(List.of(spots)));
    }

    @Test
    void strikesOnceAndThePromisesHold() {
        Struck struck = new Struck();
        Scenario.ALL.parallelStream().filter(EveryFaultTest::isTypical).forEach(scenario -> strikeEverywhere(scenario, struck));
        assertEquals(SPOTS.keySet(), Scenario.ALL.stream().map(Scenario::verb).collect(Collectors.toSet()));
        SPOTS.forEach((verb, spots) -> assertEquals(blows(spots), struck.in(verb), verb.name()));
    }

    private static Set<String> blows(Set<Spot> spots) {
        return spots.stream().flatMap(spot -> Fault.at(spot.kind).stream().map(fault -> fault + " at " + spot)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The million schedules play the others, too. */
    private static boolean isTypical(Scenario scenario) {
        return scenario.account() == ModelAccount.Kind.BY_CALL || scenario.kind() == BandKind.BY_MENU && scenario.options().isEmpty();
    }

    private static void strikeEverywhere(Scenario scenario, Struck struck) {
        Passage passage = new Passage();
        play(scenario, passage, new Struck());
        for (int number = 0; number < passage.spots().size(); number++) {
            for (Fault fault : Fault.at(passage.spots().get(number).kind)) play(scenario, Faults.only(number, fault), struck);
        }
    }

    private static void play(Scenario scenario, Faults faults, Struck struck) {
        Schedule schedule = new Schedule(scenario, faults, List.of());
        try {
            new Play(schedule, PlantedBug.NONE, struck, Story.untold()).toItsEnd();
        } catch (Broken broken) {
            Story story = Story.told();
            try {
                new Play(schedule, PlantedBug.NONE, new Struck(), story).toItsEnd();
            } catch (Broken again) {
                fail(scenario + "\n  " + story, again);
            }
        }
    }
}
