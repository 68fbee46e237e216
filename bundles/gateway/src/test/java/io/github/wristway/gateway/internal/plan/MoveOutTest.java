package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.step.Logbook;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoveOutTest {
    private final World world = new World(new Scenario(Verb.MOVE, Set.of(Option.NO_SYNC), BandKind.VENDORS, ModelAccount.Kind.BY_CALL, Scenario.Start.LINKED),
            Faults.NONE, PlantedBug.NONE, new Struck(), Story.untold());

    private Report move(String planId) throws WristwayException {
        WearableRow row = world.host.byId(Scenario.ID).orElseThrow();
        Wish wish = Wish.of(Verb.MOVE, row.id(), Option.NO_SYNC);
        world.runs(planId, wish, false);
        Journal.Entry entry = new Journal.Entry(planId, wish.verb(), row.id(), wish.options(), wish.account(), Journal.State.RUNNING, world.time.now(), "",
                                                Optional.empty());
        return new PlanRun(world.sides, Logbook.asked(world.journal, entry), wish, row, Tasks.of(wish.verb(), wish.options(), world.band.sheet(row), false),
                           Watcher.NOBODY).run();
    }

    @Test
    void theKeyOfOneThatHasNoAddressHereIsNotLost() throws WristwayException {
        world.scenario.begin(world);
        world.host.knows(world.host.byId(Scenario.ID).orElseThrow().withAddress(Optional.empty()));
        Optional<PairingKey> key = world.sides.keys().of(Scenario.ID);
        for (String planId : Set.of("first", "again")) {
            Report report = move(planId);
            assertTrue(report.outcome().isSuccess(), report::toString);
            assertEquals(key, world.sides.keys().of(Scenario.ID));
        }
        assertEquals(LinkState.LINKED_ELSEWHERE, world.host.byId(Scenario.ID).orElseThrow().state());
    }

    @Test
    void otherwiseItGoesToTheKeyRing() throws WristwayException {
        world.scenario.begin(world);
        PairingKey key = world.sides.keys().of(Scenario.ID).orElseThrow();
        Report report = move("first");
        assertEquals("forgotten; the key stays in wearable:keys", report.lines().stream().filter(line -> line.step() == Step.HOST).findFirst().orElseThrow().said());
        assertEquals(Optional.empty(), world.sides.keys().of(Scenario.ID));
        assertTrue(world.sides.ring().toTry(ModelBand.FIRST).contains(key));
    }
}
