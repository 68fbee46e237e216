package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Newer bands that are disturbed: nothing is lost, and what is said is true. One model for each way of carrying packets. */
class XiaomiFaultsTest {
    private static final BandModel[] ONE_OF_EACH = {BandModel.MI8, BandModel.MI8PRO, BandModel.MI9, BandModel.MI9ACTIVE};

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void linked(BandModel model, Duration worn) throws WristwayException {
        band = house.vendorLinked(model, "band", worn);
        Report link = house.link(band, "office");
        assertEquals(Outcome.OK, link.outcome(), () -> link + " " + band.diary());
    }

    private void assertNothingLost(String when) throws WristwayException {
        assertTrue(house.storedMinutes("office") >= band.forgottenMinutes(), () -> "only what is stored was forgotten, " + when);
    }

    private void assertAllStored() throws WristwayException {
        assertTrue(band.storedMinutes() < 3, () -> "only what came meanwhile is left: " + band.diary());
        assertTrue(band.forgottenMinutes() >= 30 * 60, () -> band.diary().toString());
        assertEquals(band.forgottenMinutes(), house.storedMinutes("office"));
    }

    static Stream<Arguments> disturbances() {
        return Stream.of(ONE_OF_EACH).flatMap(model -> Stream.of(Fault.NO_ACK, Fault.NAK, Fault.TWICE, Fault.GARBAGE, Fault.SPOILT_MESSAGE,
                Fault.LOST_CHUNK, Fault.NO_VERSION).map(fault -> Arguments.of(model, fault)));
    }

    /** It costs time, and nothing else; what cannot be mended within one sync is by the next. */
    @ParameterizedTest
    @MethodSource("disturbances")
    void aPacketThatGoesWrongOnceIsMended(BandModel model, Fault fault) throws WristwayException {
        linked(model, Duration.ofHours(30));
        band.fault(fault, 1);
        Report first = house.run(Verb.SYNC, "office");
        assertNothingLost(first.toString());
        band.heal();
        Report second = house.run(Verb.SYNC, "office");
        assertEquals(Outcome.OK, second.outcome(), () -> first + " " + second + " " + band.diary());
        assertAllStored();
        if (fault != Fault.SPOILT_MESSAGE) assertEquals(Outcome.OK, first.outcome(), () -> first + " " + band.diary());
    }

    static Stream<Arguments> damages() {
        return Stream.of(ONE_OF_EACH).flatMap(model -> Stream.of(Fault.BAD_CHECKSUM, Fault.GAP, Fault.CUT, Fault.OVERSIZE, Fault.NO_FILE)
                .map(fault -> Arguments.of(model, fault)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedFileIsFetchedAgainAndNeverConfirmedDamaged(BandModel model, Fault fault) throws WristwayException {
        linked(model, Duration.ofHours(30));
        band.fault(fault, 1);
        Report first = house.run(Verb.SYNC, "office");
        assertNothingLost(first.toString());
        Report second = house.run(Verb.SYNC, "office");
        assertEquals(Outcome.OK, second.outcome(), second::toString);
        assertAllStored();
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI8PRO", "MI9", "MI9ACTIVE"})
    void aLinkThatBreaksAtAnyPacketNeverHarms(BandModel model) throws WristwayException {
        linked(model, Duration.ofMinutes(40));
        for (int after = 1; ; after++) {
            band.record(7);
            int held = band.storedMinutes();
            long before = house.storedMinutes("office") - band.forgottenMinutes();
            house.world.air().dropAfter(band, after);
            Report broken = house.run(Verb.SYNC, "office");
            assertNothingLost("broken after " + after + " packets: " + broken);
            house.world.air().forgetDrop(band);
            boolean through = broken.outcome() == Outcome.OK && after > 60 && broken.lines().stream().noneMatch(line -> line.said().contains("link"));
            Report whole = house.run(Verb.SYNC, "office");
            assertEquals(Outcome.OK, whole.outcome(), () -> whole + " " + band.diary());
            assertTrue(held > 0 && band.storedMinutes() < 7 && house.storedMinutes("office") >= band.forgottenMinutes() + before, whole::toString);
            house.pass(Duration.ofMinutes(8));
            if (through) return;
            assertTrue(after < 250, "the link never gets through");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI8PRO", "MI9", "MI9ACTIVE"})
    void aBandThatIsFreeIsCalledFree(BandModel model) throws WristwayException {
        linked(model, Duration.ofHours(1));
        band.resetByMenu();
        house.pass(Duration.ofSeconds(10));
        Sighting looked = house.gateway().air().look(band.address().text());
        assertEquals(Condition.State.FREE, looked.condition().orElseThrow().state(), looked::toString);
        Report sync = house.run(Verb.SYNC, "office");
        assertTrue(sync.lines().get(0).said().contains("free"), sync::toString);
        Report unlink = house.run(Verb.UNLINK, "office");
        assertTrue(unlink.outcome().isSuccess(), unlink::toString);
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("office").state());
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI8PRO", "MI9", "MI9ACTIVE"})
    void aWrongKeyIsRefusedBeforeAnythingChanges(BandModel model) throws WristwayException {
        linked(model, Duration.ofHours(1));
        band.linkByStranger();
        Report report = house.run(Verb.UNLINK, "office");
        assertEquals(Outcome.KEY_STALE, report.outcome(), report::toString);
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("office").state());
        band.heal();
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI8PRO", "MI9", "MI9ACTIVE"})
    void linkedAnewByTheVendorsAppItIsTheOldAcquaintance(BandModel model) throws WristwayException {
        linked(model, Duration.ofHours(1));
        String id = house.gateway().wearables().find("office").id();
        band.resetByMenu();
        house.pass(Duration.ofSeconds(10));
        PairingKey key = band.linkByVendor();
        assertEquals(key, band.key().orElseThrow());
        assertEquals(Outcome.OK, house.link(band, "office").outcome());
        assertEquals(id, house.gateway().wearables().find("office").id());
        band.record(10);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
    }

    @ParameterizedTest
    @CsvSource({"LINKED_ELSEWHERE, KEY_STALE, Link it in Mi Fitness", "TOO_MANY, RESTRICTED, phone that Mi Fitness is on"})
    void whatTheBandSaysOfItsTroubleIsSaid(Fault fault, Outcome outcome, String remedy) throws WristwayException {
        linked(BandModel.MI9, Duration.ofHours(1));
        band.fault(fault, 20);
        Report report = house.run(Verb.SYNC, "office");
        assertEquals(outcome, report.outcome(), report::toString);
        assertTrue(report.next().orElseThrow().contains(remedy), report::toString);
        band.heal();
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI8PRO", "MI9", "MI9ACTIVE"})
    void aPhoneThatHoldsItIsNamed(BandModel model) throws WristwayException {
        linked(model, Duration.ofHours(1));
        band.holdByPhone(true);
        Report report = house.run(Verb.SYNC, "office");
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome(), report::toString);
        assertTrue(report.next().orElseThrow().contains("phone"), report::toString);
        assertTrue(report.conclusion().contains("office"), report::toString);
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "office"));
        assertTrue(plan.lines().get(0).does().contains("but it takes no connection; a phone may be holding it"), plan::toString);
        band.holdByPhone(false);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI8PRO", "MI9", "MI9ACTIVE"})
    void aSilentBandIsCalledByItsName(BandModel model) throws WristwayException {
        linked(model, Duration.ofHours(1));
        band.fault(Fault.SILENT, 1);
        Report report = house.run(Verb.SYNC, "office");
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome(), report::toString);
        assertTrue(report.conclusion().contains("office"), report::toString);
        band.heal();
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
    }

    @Test
    void aSlowBandIsWaitedFor() throws WristwayException {
        linked(BandModel.MI9, Duration.ofHours(3));
        band.fault(Fault.SLOW, 1);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
        assertEquals(0, band.storedMinutes());
    }
}
