package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkingTest {
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

    private static Wish with(PairingKey key, VirtualBand band) {
        return new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.empty(), Optional.empty(), Optional.of(key), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byWhatWasTypedItIsFoundWithoutAScanBefore(boolean byAddress) throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI3, "band").tappedAfter(Duration.ofSeconds(1));
        Wish wish = Wish.of(Verb.LINK, byAddress ? band.address().text().substring(0, 5) : band.model().advertisedName());
        assertEquals(Outcome.OK, house.run(wish, new Consent.Yes()).outcome());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1")
    void everyModelIsLinkedAndSynced(BandModel model) throws WristwayException {
        house.signIn();
        VirtualBand band = model.takesAnyKey() ? house.world.add(model, "band").tappedAfter(Duration.ofSeconds(3))
                : house.vendorLinked(model, "band", Duration.ofHours(2));
        Report link = house.link(band, "kitchen");
        assertEquals(Outcome.OK, link.outcome(), link::toString);
        band.record(60);
        int held = band.storedMinutes();
        Report sync = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OK, sync.outcome(), sync::toString);
        assertTrue(band.forgottenMinutes() >= held && held >= 60, held + " minutes held");
        assertEquals(Optional.of(band.serial()), house.gateway().wearables().find("kitchen").serial());
    }

    @Test
    void aPastedKeyOpensABandWithoutAnyAccount() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI5, "gym");
        PairingKey key = band.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        assertEquals(Outcome.OK, house.run(with(key, band), new Consent.NotAsked()).outcome());
        assertEquals("mi-smart-band-5", house.gateway().wearables().all().get(0).name());
    }

    @Test
    @Tag("R5")
    void aWrongKeyIsRefusedBeforeAnythingIsWrittenDown() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI4, "gym");
        band.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        assertThrows(KeyRefused.class, () -> house.gateway().plans().make(with(PairingKey.parse("00112233445566778899aabbccddeeff"), band)));
        assertTrue(house.gateway().wearables().all().isEmpty());
    }

    @Test
    @Tag("R31")
    void nobodyTaps_nothingIsLinked_andTheNextTryWorks() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        band.fault(Fault.NO_TAP, 1);
        Report report = house.link(band, "kitchen");
        assertEquals(Outcome.TAP_TIMEOUT, report.outcome(), report::toString);
        assertTrue(band.isFree());
        assertTrue(house.gateway().wearables().all().isEmpty());
        band.heal();
        Report again = house.link(band, "kitchen");
        assertEquals(Outcome.OK, again.outcome(), () -> again + " " + band.diary());
    }

    @Test
    void aBand4WithoutAccountOrKeySaysWhatIsMissing() {
        VirtualBand band = house.world.add(BandModel.MI4, "gym");
        band.linkByVendor();
        KeyMissing missing = assertThrows(KeyMissing.class, () -> house.link(band, "kitchen"));
        assertTrue(missing.remedy().contains("account:sign-in"), missing.remedy());
        assertThrows(Unsupported.class, () -> house.link(band, "kitchen", Wish.Option.OWN_KEY));
    }

    @Test
    void aFreeBand4NeedsTheVendorsAppFirst() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(1));
        house.link(band, "kitchen");
        house.run(Verb.UNLINK, "kitchen");
        WristwayException refusal = assertThrows(WristwayException.class, () -> house.link(band, "kitchen"));
        assertTrue(refusal.remedy().contains("vendor's app"), refusal.remedy());
    }

    @Test
    void takingOverSomebodysBand2WantsAYes() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "stairs").tappedAfter(Duration.ofSeconds(2))
                .linkedWith(PairingKey.parse("000102030405060708090a0b0c0d0e0f"));
        house.pass(Duration.ofSeconds(3));
        Wish wish = Wish.of(Verb.LINK, band.address().text());
        Plan plan = house.gateway().plans().make(wish);
        assertEquals(Consent.Level.YES, plan.consent());
        assertTrue(plan.warnings().get(0).contains("linked to somebody"), plan::toString);
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.NotAsked()));
        assertEquals(Outcome.OK, house.run(wish, new Consent.Yes()).outcome());
    }

    @Test
    void whatNobodyKnowsIsNamed() {
        assertThrows(NotFound.class, () -> house.gateway().plans().make(Wish.of(Verb.UNLINK, "garden")));
        assertThrows(NotFound.class, () -> house.gateway().plans().make(Wish.of(Verb.LINK, "garden")));
        assertThrows(OutOfRange.class, () -> house.gateway().plans().make(Wish.of(Verb.LINK, "AA:BB:CC:DD:EE:FF")));
    }

    @Test
    void anAmbiguousBeginningNamesBoth() throws WristwayException {
        house.link(house.world.add(BandModel.MI2, "a").tappedAfter(Duration.ofSeconds(1)), "kitchen-left");
        house.link(house.world.add(BandModel.MI2, "b").tappedAfter(Duration.ofSeconds(1)), "kitchen-right");
        InvalidRequest ambiguous = assertThrows(InvalidRequest.class, () -> house.gateway().wearables().find("kitchen"));
        assertTrue(ambiguous.getMessage().contains("kitchen-left") && ambiguous.getMessage().contains("kitchen-right"));
        assertEquals("kitchen-left", house.gateway().wearables().find("kitchen-l").name());
        assertThrows(InvalidRequest.class, () -> house.link(house.world.add(BandModel.MI2, "c"), "kitchen-left"));
    }

    @Test
    void linkedAgainByTheVendorsApp_theNewKeyIsTakenFromTheAccount() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(1));
        house.link(band, "kitchen");
        String id = house.gateway().wearables().find("kitchen").id();
        house.run(Verb.UNLINK, "kitchen");
        house.linkByVendor(band);
        Report report = house.link(band, "anything");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(id, house.gateway().wearables().all().get(0).id(), "the serial number says that it is the old acquaintance");
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().all().get(0).state());
        assertEquals(1, house.gateway().wearables().all().size());
    }

    @Test
    void resetOnlyAndLinkedAgainItLeavesTheAccountForGood() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(1));
        house.link(band, "kitchen");
        assertEquals(Outcome.OK, house.run(Verb.RESET, "kitchen").outcome());
        house.linkByVendor(band);
        assertEquals(2, house.server.devices(WholeHouse.ANNA).size(), "once under each address");
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome(), "with the newer key");
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertFalse(house.accountLists(band));
    }

    @Test
    void aStaleKeyIsReplacedByTheOneInTheAccount() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI5, "gym", Duration.ofHours(1));
        house.link(band, "kitchen");
        String key = band.linkByVendor().reveal().hex();
        house.server.unlink(WholeHouse.ANNA, house.server.devices(WholeHouse.ANNA).get(0).deviceId());
        house.server.link(WholeHouse.ANNA, new StandInDevice("G1", 0, 59, band.address().text(), band.serial(), Optional.of(key), "V1", "gym"));
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertTrue(band.isFree());
    }

    @Test
    @Tag("R37")
    void aStolenBand2IsTakenBackWithAKeyOfOurOwn() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        house.link(band, "kitchen");
        band.linkedWith(PairingKey.parse("000102030405060708090a0b0c0d0e0f"));
        assertThrows(KeyRefused.class, () -> house.link(band, "kitchen"));
        assertEquals(Outcome.OK, house.link(band, "kitchen", Wish.Option.OWN_KEY).outcome());
        assertEquals(1, house.gateway().wearables().all().size());
    }

    @Test
    void aBeginningOfTheAddressIsEnough() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        house.pass(Duration.ofSeconds(3));
        Wish wish = Wish.of(Verb.LINK, band.address().text().substring(0, 11).toLowerCase(Locale.ROOT));
        assertEquals(Outcome.OK, house.run(wish, new Consent.Yes()).outcome());
    }

    @Test
    void forgettingKeepsTheHistoryAndSaysThatTheBandKeepsItsKey() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI3, "hall").tappedAfter(Duration.ofSeconds(1));
        house.link(band, "kitchen");
        Plan plan = house.gateway().plans().make(Wish.of(Verb.FORGET, "kitchen"));
        assertEquals(Consent.Level.YES, plan.consent());
        assertEquals(Outcome.OK, house.run(Verb.FORGET, "kitchen").outcome());
        assertFalse(band.isFree());
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent());
    }
}
