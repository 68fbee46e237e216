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
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance scenarios of the requirements, section 5, on the whole house in virtual time. */
class UnlinkScenariosTest {
    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private VirtualBand kitchen() throws WristwayException {
        house.signIn();
        return house.linked(BandModel.MI4, "kitchen", Duration.ofHours(5));
    }

    @Test
    @Tag("R20")
    @Tag("R22")
    void scenario1_bandInReach_everythingIsFreedAndSeenToBeFree() throws WristwayException {
        VirtualBand band = kitchen();
        String before = band.address().text();
        int onTheBand = band.storedMinutes();

        Report report = house.run(Verb.UNLINK, "kitchen");

        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(Map.of(Place.ACCOUNT, Outcome.OK, Place.BAND, Outcome.OK, Place.HOST, Outcome.OK), report.places());
        assertTrue(band.isFree());
        assertFalse(house.accountLists(band));
        assertFalse(before.equals(band.address().text()), "a reset changes the address");
        assertTrue(report.lines().stream().anyMatch(line -> line.said().contains(band.address().text())), report::toString);
        assertTrue(house.storedMinutes("kitchen") >= onTheBand, "history is intact");
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent());
    }

    @Test
    @Tag("R23")
    @Tag("R36")
    void scenario2_outOfReach_isQueuedAndFinishesUnattended() throws WristwayException {
        VirtualBand band = kitchen();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(2));

        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        assertTrue(house.accountLists(band), "nothing has changed");
        assertEquals(LinkState.UNLINK_PENDING, house.gateway().wearables().find("kitchen").state());
        assertEquals("kitchen to be heard", house.gateway().plans().pending().get(0).waitsFor());

        house.pass(Duration.ofHours(3));
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(3));
        assertTrue(band.isFree());
        assertFalse(house.accountLists(band));
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    void scenario2_alsoOverARestartAndADriverUpdate() throws WristwayException {
        VirtualBand band = kitchen();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(2));
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        house.restart();
        house.stopDriver();
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(1));
        assertFalse(band.isFree(), "nobody can speak with it");
        assertEquals(1, house.gateway().plans().pending().size());
        house.startDriver();
        house.pass(Duration.ofMinutes(12));
        assertTrue(band.isFree());
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    @Tag("R23")
    void scenario3_accountOnly_isPartialUntilTheBandIsResetInItsMenu() throws WristwayException {
        VirtualBand band = kitchen();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        Report report = house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertEquals(Outcome.PARTIAL, report.outcome(), report::toString);
        assertFalse(house.accountLists(band));
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state());
        assertTrue(report.lines().get(1).said().contains("More → Settings → Factory reset"), report::toString);
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent(), "the key stays until the band is free");

        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(5));
        assertEquals(1, house.gateway().plans().pending().size(), "linked as it is, the plan goes on waiting");
        assertTrue(band.resetByMenu());
        house.pass(Duration.ofMinutes(5));
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent());
    }

    @Test
    @Tag("R11")
    void scenario5_noInternet_theLocalHalfIsDoneAndTheAccountHalfWaits() throws WristwayException {
        VirtualBand band = kitchen();
        house.server.fault(AccountFault.OFFLINE);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.PARTIAL, report.outcome(), report::toString);
        assertEquals(Map.of(Place.ACCOUNT, Outcome.QUEUED, Place.BAND, Outcome.OK, Place.HOST, Outcome.OK), report.places());
        assertTrue(band.isFree());
        assertTrue(house.accountLists(band));
        house.server.heal();
        house.pass(Duration.ofMinutes(15));
        assertFalse(house.accountLists(band));
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    @Tag("R15")
    void scenario6_band2WithoutAnyAccount_isFreedLocally() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        band.record(30);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(Outcome.ALREADY, report.places().get(Place.ACCOUNT));
        assertTrue(band.isFree());
        assertTrue(house.storedMinutes("kitchen") >= 30);
    }

    @Test
    @Tag("R10")
    @Tag("R18")
    @Tag("R34")
    void scenario8_unsyncedData_wantsASecondConfirmationUntilItIsSynced() throws WristwayException {
        VirtualBand band = kitchen();
        Wish wish = Wish.of(Verb.UNLINK, "kitchen");
        Plan plan = house.gateway().plans().make(wish);
        assertEquals(Consent.Level.NAME, plan.consent());
        ConfirmationNeeded needed = assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.Yes()));
        assertTrue(needed.remedy().contains(needed.token()));
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.Named("garden")));
        assertFalse(band.isFree());
        assertTrue(house.accountLists(band));

        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertEquals(Consent.Level.YES, house.gateway().plans().make(wish).consent());
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.Token(plan.token())), "the plan is another one now");
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.NotAsked()));
        assertEquals(Outcome.OK, house.run(wish, new Consent.Yes()).outcome());
        assertTrue(band.isFree());
    }

    @Test
    @Tag("R26")
    void scenario9_relinkedToTheSamePerson_oneTimelineOverAChangedAddress() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI3, "hall").holding(Duration.ofHours(2)).tappedAfter(Duration.ofSeconds(2));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        String id = house.gateway().wearables().find("kitchen").id();
        house.run(Verb.UNLINK, "kitchen");
        long before = house.storedMinutes("kitchen");
        assertTrue(before > 100, "stored " + before);

        Report again = house.run(Verb.RELINK, "kitchen");
        assertEquals(Outcome.OK, again.outcome(), again::toString);
        band.record(20);
        house.run(Verb.SYNC, "kitchen");
        assertEquals(id, house.gateway().wearables().find("kitchen").id());
        assertEquals(Optional.of(band.address()), house.gateway().wearables().find("kitchen").address());
        assertTrue(house.storedMinutes("kitchen") >= before + 20);
        assertEquals(Optional.of("anna"), house.gateway().wearables().find("kitchen").person());
    }

    @Test
    @Tag("R41")
    void scenario10_somebodysBand1S_isNotEvenTriedWithoutConsent() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI1S, "stranger").tappedAfter(Duration.ofSeconds(2)).holding(Duration.ofHours(2))
                .linkedWith(PairingKey.parse("000102030405060708090a0b0c0d0e0f"));
        int held = band.storedMinutes();
        house.pass(Duration.ofSeconds(3));
        Wish wish = Wish.of(Verb.LINK, band.address().text());
        Plan plan = house.gateway().plans().make(wish);
        assertEquals(Consent.Level.YES, plan.consent());
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.NotAsked()));
        assertTrue(band.storedMinutes() >= held, "its owner has lost nothing");
    }

    @Test
    void aBand1SThatCannotTellWhetherItIsFreeIsNotClaimedToBe() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI1S, "old").tappedAfter(Duration.ofSeconds(2));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        band.record(30);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals(Outcome.OK, report.places().get(Place.HOST));
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state(), "nobody saw it free");
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent(), "the key may still be needed");
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertTrue(house.storedMinutes("kitchen") >= 30);
        assertTrue(report.conclusion().contains("does not tell whether it is free"), report::toString);
        assertTrue(report.next().orElseThrow().contains("wearable:relink kitchen --own-key"), report::toString);

        Report again = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.SENT_NOT_VERIFIED, again.outcome(), again::toString);
        assertTrue(again.conclusion().contains("a reset was begun on 22 November 2026, 09:") && again.conclusion().contains("likely free"), again::toString);
        assertTrue(again.next().orElseThrow().contains("wearable:relink kitchen --own-key"), again::toString);
        Report relink = house.run(Verb.RELINK, "kitchen", Wish.Option.OWN_KEY);
        assertEquals(Outcome.OK, relink.outcome(), relink::toString);
    }
}
