package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another host shall have the band; the account keeps it. */
@DisplayName("R3, R16: a band moves to another host")
class MoveScenariosTest {
    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private VirtualBand kitchen() throws WristwayException {
        house.signIn();
        return house.linked(BandModel.MI4, "kitchen", Duration.ofHours(2));
    }

    @Test
    @Tag("R3")
    void itIsSyncedLetGoAndHeardAgain_andKeepsItsKeyAndItsAccount() throws WristwayException {
        VirtualBand band = kitchen();
        Optional<PairingKey> key = band.key();
        Report report = house.run(Verb.MOVE, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(Map.of(Place.BAND, Outcome.OK, Place.HOST, Outcome.OK), report.places());
        assertTrue(report.untouched().get(Place.ACCOUNT).contains("goes on listing it"), report::toString);
        assertTrue(report.untouched().get(Place.HISTORY).contains("day"), report::toString);
        assertTrue(report.next().orElseThrow().contains("account:key kitchen --reveal"), report::toString);
        assertTrue(house.storedMinutes("kitchen") >= 119);
        assertEquals(key, band.key(), "another host can open it with the same key");
        assertFalse(band.isConnected());
        assertTrue(house.accountLists(band));
        assertEquals(LinkState.LINKED_ELSEWHERE, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent());
        assertTrue(house.gateway().keys().all().stream().anyMatch(one -> one.address().equals(Optional.of(band.address()))), "the key stays on the ring");
    }

    @Test
    @Tag("R16")
    void nobodyConnectsToItAnyMore() throws WristwayException {
        VirtualBand band = kitchen();
        house.run(Verb.MOVE, "kitchen");
        long links = house.world.air().traffic().links();
        house.restart();
        house.pass(Duration.ofHours(2));
        assertEquals(links, house.world.air().traffic().links());
        assertFalse(band.isConnected());
    }

    @Test
    void theWayBackIsALinkWithTheKeyOfTheRing() throws WristwayException {
        VirtualBand band = kitchen();
        String id = house.gateway().wearables().find("kitchen").id();
        house.run(Verb.MOVE, "kitchen");
        assertEquals(Outcome.OK, house.run(Verb.RELINK, "kitchen").outcome());
        assertEquals(id, house.gateway().wearables().find("kitchen").id());
        band.record(10);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"HANDOVER", "UNLINK", "RESET"})
    void afterItTheKeyOfTheRingStillFreesIt(Verb verb) throws WristwayException {
        VirtualBand band = kitchen();
        house.run(Verb.MOVE, "kitchen");
        house.restart();
        house.pass(Duration.ofSeconds(3));
        Plan plan = house.gateway().plans().make(Wish.of(verb, "kitchen"));
        assertTrue(plan.lines().get(0).does().contains("the key fits"), plan::toString);
        assertTrue(plan.warnings().contains("It was moved to another host; this takes it from there."), plan::toString);
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent(), "a look changes nothing");
        Report report = house.run(verb, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(report.lines().get(0).said().startsWith("in reach, a key of the key ring fits"), report::toString);
        assertTrue(band.isFree());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.gateway().keys().all().isEmpty(), "no key from before opens it any more");
    }

    @Test
    void outOfReachItWaitsWithTheKeyOfTheRing() throws WristwayException {
        VirtualBand band = kitchen();
        house.run(Verb.MOVE, "kitchen");
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, house.run(Verb.HANDOVER, "kitchen").outcome());
        house.world.bringBack(band);
        house.passUntilNothingWaits(Duration.ofMinutes(12));
        assertTrue(band.isFree());
    }

    @Test
    void onceTheOtherHostHasItItIsNotTakenFromThere() throws WristwayException {
        VirtualBand band = kitchen();
        house.run(Verb.MOVE, "kitchen");
        band.linkByStranger();
        Report report = house.run(Verb.HANDOVER, "kitchen");
        assertEquals(Outcome.KEY_STALE, report.outcome(), report::toString);
        assertTrue(house.accountLists(band));
    }

    @Test
    void aBandThatTakesAnyKeyNeedsOnlyATapThere() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2)).holding(Duration.ofHours(1));
        assertEquals(Outcome.OK, house.link(band, "desk").outcome());
        Report report = house.run(Verb.MOVE, "desk");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(report.next().orElseThrow().contains("a tap on the band takes that"), report::toString);
        assertEquals("none is known to list it", report.untouched().get(Place.ACCOUNT));
    }

    @Test
    void outOfReachNothingChangesUnlessTheRestIsLeftToTheOtherHost() throws WristwayException {
        VirtualBand band = kitchen();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        Report failed = house.run(Verb.MOVE, "kitchen");
        assertEquals(Outcome.OUT_OF_RANGE, failed.outcome(), failed::toString);
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertEquals("not reached", failed.untouched().get(Place.HOST));
        assertTrue(house.gateway().plans().pending().isEmpty());

        Report moved = house.run(Verb.MOVE, "kitchen", Wish.Option.NO_SYNC);
        assertEquals(Outcome.OK, moved.outcome(), moved::toString);
        assertEquals(Outcome.ALREADY, moved.places().get(Place.BAND));
        assertTrue(band.storedMinutes() >= 119, "what is on it is for the other host");
    }

    @Test
    void itWantsAYesAndNoMore_forNothingIsLost() throws WristwayException {
        kitchen();
        Wish wish = Wish.of(Verb.MOVE, "kitchen");
        assertEquals(Consent.Level.YES, house.gateway().plans().make(wish).consent());
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.NotAsked()));
        assertEquals(Outcome.OK, house.run(wish, new Consent.Yes()).outcome());
    }

    @Test
    void whatIsNotHeardAgainIsNotSaidToBeFreeForOthers() throws WristwayException {
        VirtualBand band = kitchen();
        Plan plan = house.gateway().plans().make(Wish.of(Verb.MOVE, "kitchen"));
        Watcher thief = new Watcher() {
            @Override
            public void started(Step step) {}

            @Override
            public void ended(Report.Line line) {
                if (line.step() == Step.SAVE) house.world.takeAway(band);
            }

            @Override
            public void tapNow(Duration within) {}

            @Override
            public void progress(String unit, long done, long expected) {}
        };
        Report report = house.gateway().plans().run(plan, new Consent.Token(plan.token()), thief);
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals(Map.of(Place.BAND, Outcome.SENT_NOT_VERIFIED, Place.HOST, Outcome.OK), report.places());
    }
}
