package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/** The band is sold: whoever gets it starts from zero, and whoever had it keeps what it has measured. */
@DisplayName("R3, R35, R40: a band changes hands")
class HandoverScenariosTest {
    @TempDir
    Path folder;
    @TempDir
    Path copies;
    private WholeHouse house;
    private VirtualBand band;

    /** Wants a copy. */
    private record Copying(Path file) implements Watcher {
        @Override
        public Optional<CopyTo> copyTo() {
            return Optional.of(new CopyTo(file, false));
        }

        @Override
        public void started(Step step) {}

        @Override
        public void ended(Report.Line line) {}

        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long done, long expected) {}
    }

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.linked(BandModel.MI4, "kitchen", Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Path copy() {
        return copies.resolve("kitchen.zip");
    }

    private Report handover(Watcher watcher) throws WristwayException {
        Plan plan = house.gateway().plans().make(Wish.of(Verb.HANDOVER, "kitchen"));
        return house.gateway().plans().run(plan, new Consent.Token(plan.token()), watcher);
    }

    @Test
    void thePlanNamesTheCopyAndTheSheet() throws WristwayException {
        Plan plan = house.gateway().plans().make(Wish.of(Verb.HANDOVER, "kitchen"));
        assertTrue(plan.lines().stream().anyMatch(line -> line.step() == Step.EXPORT && line.does().contains("--export")), plan::toString);
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("wearable:sheet kitchen")), plan::toString);
        assertEquals(Consent.Level.NAME, plan.consent());
    }

    @Test
    @Tag("R3")
    void everyPlaceIsClearedAndSeenToBe_afterTheCopyIsTaken() throws WristwayException {
        Report report = handover(new Copying(copy()));
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(Map.of(Place.ACCOUNT, Outcome.OK, Place.BAND, Outcome.OK, Place.HOST, Outcome.OK), report.places());
        assertEquals("1 day", report.untouched().get(Place.HISTORY));
        assertTrue(report.lines().stream().anyMatch(line -> line.step() == Step.EXPORT && line.said().matches("a copy of 1\\d\\d minutes, .* of sleep, in .*kitchen.zip")), report::toString);
        assertTrue(Files.exists(copy()));
        assertEquals("wearable:sheet kitchen writes the proof", report.next().orElseThrow());
        assertTrue(band.isFree());
        assertFalse(house.accountLists(band));
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.storedMinutes("kitchen") >= 119);
    }

    @Test
    @Tag("R35")
    void withoutTheCopyNothingIsDestroyed() throws Exception {
        Report report = handover(new Copying(Files.createFile(copy()).resolve("under-a-file.zip")));
        assertEquals(Outcome.STORAGE, report.outcome(), report::toString);
        assertFalse(band.isFree());
        assertTrue(house.accountLists(band));
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertEquals(Map.of(Place.BAND, "not reached", Place.ACCOUNT, "not reached", Place.HOST, "not reached", Place.HISTORY, "1 day"), report.untouched());
        Files.delete(copy());
        assertEquals(Outcome.OK, handover(new Copying(copy())).outcome(), "the same again finishes it");
    }

    @Test
    @Tag("R35")
    void aPlanThatWaitsForRoomForItsCopyDestroysNothingEither() throws Exception {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, handover(new Copying(copy())).outcome());
        Files.writeString(copy(), "mine");
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        String waitsFor = house.gateway().plans().pending().get(0).waitsFor();
        assertTrue(waitsFor.startsWith("you: ") && waitsFor.contains("kitchen.zip is there already"), waitsFor);
        assertTrue(house.accountLists(band));
        assertEquals("mine", Files.readString(copy()));

        Files.delete(copy());
        house.passUntilNothingWaits(Duration.ofMinutes(15));
        assertTrue(band.isFree() && Files.exists(copy()));
    }

    @Test
    void whoeverTypesItAgainNeedNotNameTheCopyAgain() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, handover(new Copying(copy())).outcome());
        house.world.bringBack(band);
        house.time.advance(Duration.ofSeconds(5));
        for (Outcome outcome : List.of(Outcome.OK, Outcome.ALREADY)) {
            Report report = handover(Watcher.NOBODY);
            assertEquals(outcome, report.outcome(), report::toString);
            assertTrue(Files.exists(copy()));
        }
    }

    @Test
    void aPlanThatWaitedSaysThatNobodyWantedACopy() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        String planId = handover(Watcher.NOBODY).planId();
        house.world.bringBack(band);
        house.passUntilNothingWaits(Duration.ofMinutes(12));
        Report report = house.gateway().plans().await(planId, Duration.ZERO);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(report.lines().stream().anyMatch(line -> line.step() == Step.EXPORT && line.said().contains("wearable:export kitchen --to FILE")), report::toString);
    }

    @Test
    @Tag("R40")
    void whoeverLinksItNextIsNotTheOneWhoWoreItBefore() throws WristwayException {
        assertEquals(Optional.of("anna"), house.gateway().wearables().find("kitchen").person());
        handover(Watcher.NOBODY);
        assertEquals(Optional.empty(), house.gateway().wearables().find("kitchen").person());
    }

    @ParameterizedTest
    @EnumSource(value = Wish.Option.class, names = {"ACCOUNT_ONLY", "LOCAL", "NO_SYNC"})
    void itLeavesNoPlaceOut(Wish.Option option) {
        assertThrows(InvalidRequest.class, () -> house.gateway().plans().make(Wish.of(Verb.HANDOVER, "kitchen", option)));
    }

    @Test
    void outOfReachItWaitsAndFinishesByItself() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        Report report = handover(new Copying(copy()));
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        assertFalse(Files.exists(copy()));
        assertEquals(LinkState.UNLINK_PENDING, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.accountLists(band));
        house.restart();
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        assertTrue(Files.exists(copy()), "the copy that was asked for is written when the plan goes on");
        assertTrue(band.isFree());
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertEquals(Optional.empty(), house.gateway().wearables().find("kitchen").person());
    }
}
