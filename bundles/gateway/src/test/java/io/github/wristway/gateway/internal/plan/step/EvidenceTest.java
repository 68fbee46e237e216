package io.github.wristway.gateway.internal.plan.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R35: which steps of a plan are deeds, and which are none. */
class EvidenceTest {
    private static final WearableRow KITCHEN = WearableRow.of("w1", "kitchen", "acme", "one");
    private final List<String> told = new ArrayList<>();

    private Evidence of(Verb verb) {
        Journal.Entry plan = new Journal.Entry("p1", verb, "w1", Set.of(), Optional.empty(), Journal.State.RUNNING, Instant.EPOCH, "", Optional.empty());
        return new Evidence(deed -> told.add(deed.act() + " " + deed.outcome().map(Outcome::name).orElse("about")), Logbook.empty(plan));
    }

    private void goesThrough(Verb verb, Optional<CapabilitySheet> sheet, Step... steps) throws StorageTrouble {
        Evidence evidence = of(verb);
        for (Step step : steps) {
            evidence.about(step, KITCHEN, sheet);
            evidence.ended(new Report.Line(step, Outcome.OK, ""), KITCHEN);
        }
    }

    @Test
    void whatEntersOrReadsIsNoDeed() throws StorageTrouble {
        goesThrough(Verb.LINK, Optional.empty(), Step.LINK, Step.HOST);
        goesThrough(Verb.RELINK, Optional.empty(), Step.LINK, Step.HOST);
        goesThrough(Verb.SYNC, Optional.empty(), Step.LOOK, Step.SAVE);
        goesThrough(Verb.MOVE, Optional.empty(), Step.BAND);
        assertEquals(List.of(), told);
    }

    @Test
    void whatNobodyHasSeenWorkIsAnExperiment_untilItsEnd() throws StorageTrouble {
        CapabilitySheet doubtful = new CapabilitySheet("one", "Acme One", KeyOrigin.OURS_WITH_TAP, AfterReset.LINK_ANYWHERE, true,
                Optional.of("Nobody has seen it"), Optional.empty(), Optional.empty(), List.of(), List.of());
        goesThrough(Verb.UNLINK, Optional.of(doubtful), Step.ACCOUNT, Step.BAND);
        assertEquals(List.of("ACCOUNT_UNLINK about", "ACCOUNT_UNLINK OK", "EXPERIMENT about", "EXPERIMENT OK"), told);
    }

    @Test
    void waitingAndFindingNothingToDoAreNoNews() throws StorageTrouble {
        Evidence evidence = of(Verb.UNLINK);
        for (Outcome outcome : List.of(Outcome.QUEUED, Outcome.ALREADY, Outcome.OFFLINE, Outcome.STORAGE)) {
            evidence.ended(new Report.Line(Step.ACCOUNT, outcome, ""), KITCHEN);
        }
        assertEquals(List.of(), told);
        evidence.ended(new Report.Line(Step.BAND, Outcome.OK, "reset by you, on the band"), KITCHEN);
        assertEquals(List.of("BAND_RESET OK"), told);
    }
}
