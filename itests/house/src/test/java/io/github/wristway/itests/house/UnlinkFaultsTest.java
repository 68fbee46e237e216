package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An unlink that is disturbed never lies, loses nothing that it said it had, and finishes once the disturbance is over. */
class UnlinkFaultsTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.linked(BandModel.MI4, "kitchen", Duration.ofHours(3));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void assertFreeEverywhere() throws WristwayException {
        assertTrue(band.isFree(), "the band is free");
        assertFalse(house.accountLists(band), "the account does not list it");
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent(), "no dead key is kept");
        assertTrue(house.storedMinutes("kitchen") >= band.forgottenMinutes(), "what the band was told to forget is stored");
    }

    @Test
    void aLinkThatBreaksAtAnyPacketNeverHarms() throws WristwayException {
        int packets = 0;
        for (int after = 1; ; after++) {
            house.close();
            house = new WholeHouse(folder.resolve("after-" + after));
            house.signIn();
            band = house.linked(BandModel.MI4, "kitchen", Duration.ofMinutes(40));
            house.world.air().dropAfter(band, after);
            Report report = house.run(Verb.UNLINK, "kitchen");
            if (report.outcome() == Outcome.OK && !band.isFree()) throw new AssertionError("a lie after " + after + " packets: " + report);
            boolean undisturbed = report.outcome() == Outcome.OK && report.lines().stream().noneMatch(line -> line.said().contains("link"));
            house.world.air().forgetDrop(band);
            house.passUntilNothingWaits(Duration.ofMinutes(15));
            assertFreeEverywhere();
            packets = after;
            if (undisturbed && after > 60) break;
            if (after > 400) throw new AssertionError("the link never gets through");
        }
        assertTrue(packets > 30, "it was broken in many places: " + packets);
    }

    @ParameterizedTest
    @EnumSource(value = AccountFault.class)
    void whateverTheAccountDoes_theReportIsTrueAndThePlanFinishesLater(AccountFault fault) throws WristwayException {
        house.server.fault(fault);
        Report report = house.run(Verb.UNLINK, "kitchen");
        boolean listed = house.accountLists(band);
        Outcome account = report.places().getOrDefault(Place.ACCOUNT, Outcome.QUEUED);
        if (listed) assertFalse(account.isSuccess(), "it is still listed: " + report);
        if (account.isSuccess()) assertFalse(listed, report::toString);
        assertEquals(band.isFree(), report.places().containsKey(Place.BAND) && report.places().get(Place.BAND).isSuccess(), report::toString);
        assertTrue(report.outcome() != Outcome.OK || !listed && band.isFree(), report::toString);

        house.server.heal();
        house.pass(Duration.ofMinutes(30));
        if (!house.gateway().plans().pending().isEmpty() || !band.isFree()) {
            if (fault == AccountFault.SESSION_REPLACED || fault == AccountFault.UNAUTHORIZED) house.signIn();
            Report again = house.run(Verb.UNLINK, "kitchen");
            assertEquals(Outcome.OK, again.outcome(), again::toString);
        }
        assertFreeEverywhere();
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    @Tag("R21")
    void aRefusingAccountLeavesEverythingAsItWas() throws WristwayException {
        house.server.fault(AccountFault.NOT_ALLOWED);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.REFUSED, report.outcome(), report::toString);
        assertFalse(band.isFree());
        assertTrue(house.accountLists(band));
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertTrue(report.next().isPresent());
        assertTrue(house.storedMinutes("kitchen") > 100, "it was saved all the same");
    }

    @Test
    @Tag("R20")
    void aBandThatSaysYesAndDoesNothingIsNotBelieved() throws WristwayException {
        band.fault(Fault.STUBBORN, 1);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertFalse(band.isFree());
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent(), "the key may still be needed");
        house.pass(Duration.ofMinutes(15));
        assertFreeEverywhere();
    }

    /** The one moment in which the app can do so unseen: right before the removal, after the last list. */
    @Test
    void linkedAnewWhileItWasRemovedFromTheAccount_thePlanSaysThatNobodyHasTheKey() throws WristwayException {
        Watcher app = new Watcher() {
            @Override
            public void started(Step step) {}

            @Override
            public void ended(Report.Line line) {
                if (line.step() != Step.ACCOUNT) return;
                band.linkByVendor();
                house.world.air().drop(band);
            }

            @Override
            public void tapNow(Duration within) {}

            @Override
            public void progress(String unit, long done, long expected) {}
        };
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen"));
        assertEquals(Outcome.PARTIAL, house.gateway().plans().run(plan, new Consent.Token(plan.token()), app).outcome());
        house.pass(Duration.ofMinutes(3));
        String waitsFor = house.gateway().plans().pending().get(0).waitsFor();
        assertTrue(waitsFor.startsWith("you: kitchen refuses the key") && waitsFor.contains("nobody has its new key: reset it on the band: More → Settings → Factory reset"), waitsFor);
        band.resetByMenu();
        house.passUntilNothingWaits(Duration.ofMinutes(15));
        assertFreeEverywhere();
    }

    @Test
    void aBandThatRefusesTheResetIsReportedAsItIs() throws WristwayException {
        band.fault(Fault.REFUSES_RESET, 1);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.PARTIAL, report.outcome(), report::toString);
        assertFalse(band.isFree());
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertFreeEverywhere();
    }

    @Test
    void aMuteResetIsVerifiedByHearingItAgain() throws WristwayException {
        band.fault(Fault.MUTE_RESET, 1);
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertFreeEverywhere();
    }

    @Test
    void aStrangersKeyStopsThePlanBeforeAnythingChanges() throws WristwayException {
        band.linkByStranger();
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.KEY_STALE, report.outcome(), report::toString);
        assertTrue(house.accountLists(band));
        assertTrue(report.next().orElseThrow().contains("account:devices"), report::toString);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"BAD_CHECKSUM", "GAP", "CUT", "OVERSIZE", "SILENT"})
    void damagedDataIsNeverAcknowledgedAndStopsThePlan(Fault fault) throws WristwayException {
        band.fault(fault, 10);
        int held = band.storedMinutes();
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertFalse(report.outcome().isSuccess(), report::toString);
        assertEquals(0, band.forgottenMinutes());
        assertTrue(house.accountLists(band), "nothing was destroyed");
        band.heal();
        house.pass(Duration.ofMinutes(15));
        if (!band.isFree()) assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertFreeEverywhere();
        assertTrue(house.storedMinutes("kitchen") >= held);
    }

    @Test
    void aBandThatIsSilentFromTheFirstIsCalledByItsName() throws WristwayException {
        band.fault(Fault.SILENT, 10);
        Report report = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome(), report::toString);
        assertEquals("kitchen did not answer the first request within 30 s", report.conclusion());
    }

    @Test
    void aResetThatIsCutOffByARestartIsFinishedAfterIt() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.fault(Fault.STUBBORN, 1);
        assertEquals(Outcome.SENT_NOT_VERIFIED, house.run(Verb.UNLINK, "kitchen").outcome());
        house.restart();
        assertEquals(1, house.gateway().plans().pending().size());
        house.pass(Duration.ofMinutes(15));
        assertFreeEverywhere();
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    void aPlanThatWaitsCanBeGivenUp() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.run(Verb.UNLINK, "kitchen");
        Report report = house.gateway().plans().cancel("kitchen");
        assertEquals(Outcome.CANCELLED, report.outcome());
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(15));
        assertFalse(band.isFree());
        assertTrue(house.accountLists(band));
    }

    @Test
    void whatFailsUnattendedGoesOnWaitingAndSaysForWhat() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        house.server.fault(AccountFault.SESSION_REPLACED);
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(2));
        assertFalse(band.isFree(), "the account was not asked yet, so nothing is destroyed");
        String waitsFor = house.gateway().plans().pending().get(0).waitsFor();
        assertTrue(waitsFor.startsWith("you: ") && waitsFor.contains("ign in"), waitsFor);
        house.server.heal();
        house.signIn();
        house.passUntilNothingWaits(Duration.ofMinutes(30));
        assertFreeEverywhere();
    }

    @Test
    void aPlanThatGoesOnDoesNotAskTheBandAllTheTime() throws WristwayException {
        band.fault(Fault.SILENT, 1);
        house.run(Verb.UNLINK, "kitchen");
        long links = house.world.air().traffic().links();
        house.pass(Duration.ofHours(2));
        long tries = house.world.air().traffic().links() - links;
        assertTrue(tries > 0 && tries < 60, tries + " links in two hours");
    }

    @Test
    @Tag("R11")
    void localLeavesTheAccountAlone() throws WristwayException {
        Report report = house.run(Verb.UNLINK, "kitchen", Wish.Option.LOCAL);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(band.isFree());
        assertTrue(house.accountLists(band));
        assertEquals("zepp/7000000001", house.gateway().wearables().find("kitchen").account().orElseThrow(), "we remember who lists it");
    }

    @Test
    @Tag("R12")
    void runAgainItSaysAlready() throws WristwayException {
        house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.ALREADY, house.run(Verb.UNLINK, "kitchen").outcome());
        assertEquals(Outcome.ALREADY, house.run(Verb.FORGET, "kitchen").outcome());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state(), "to forget it takes its freedom from nobody");
    }
}
