package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.KeyInfo.Tried;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys come from anywhere, stay as long as a band may have them, and make way for others when a band refuses them. */
class KeyRingScenariosTest {
    private static final PairingKey WRONG = new PairingKey(Bytes.ofHex("ca5a12ca5a12ca5a12ca5a12ca5a12ca"));

    @TempDir
    Path folder;
    @TempDir
    Path phone;
    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String hex(PairingKey key) {
        return key.reveal().hex();
    }

    private int bring(Path file) throws WristwayException {
        FoundKeys found = house.gateway().keys().in(file);
        return house.gateway().keys().keep(found, "file " + file.getFileName());
    }

    private Path csv(String... lines) throws IOException {
        return Files.write(phone.resolve("keys.csv"), List.of(lines));
    }

    private List<Tried> tried() throws WristwayException {
        return house.gateway().keys().all().stream().map(KeyInfo::tried).toList();
    }

    private Report linkWithoutKey(VirtualBand band) throws WristwayException {
        house.pass(Duration.ofSeconds(3));
        Report report = house.run(Wish.of(Verb.LINK, band.address().text()), new Consent.Yes());
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        return report;
    }

    @Test
    @Tag("R27")
    void aBand4ThatGadgetbridgeKnowsIsLinkedWithoutAnyAccount() throws Exception {
        VirtualBand band = house.world.add(BandModel.MI4, "gym");
        PairingKey key = band.linkByVendor();
        Path export = phone.resolve("Gadgetbridge.zip");
        try (OutputStream out = Files.newOutputStream(export); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("preferences/device_" + band.address() + ".json"));
            zip.write(("{\"preferences\": {\"authkey\": {\"type\": \"String\", \"value\": \"0x" + hex(key) + "\"}}}").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("gadgetbridge.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, bring(export));
        assertEquals(0, bring(export), "it is known now");
        assertEquals(List.of(Tried.NOT_YET), tried());
        linkWithoutKey(band);
        KeyInfo kept = house.gateway().keys().all().get(0);
        assertEquals(Tried.FITS, kept.tried());
        assertTrue(kept.inUse() && kept.source().equals("file Gadgetbridge.zip"), kept::toString);
        assertFalse(kept.toString().contains(hex(key)));
    }

    @Test
    void ofTwoKeysTheOneThatFitsIsFound_andTheOtherIsNotTriedAgain() throws Exception {
        VirtualBand band = house.world.add(BandModel.MI5, "gym");
        PairingKey key = band.linkByVendor();
        assertEquals(2, bring(csv("MAC;Auth Key;Name", band.address() + ";0x" + hex(key) + ";\"gym; left\"", band.address() + ";" + hex(WRONG) + ";")));
        linkWithoutKey(band);
        assertEquals(List.of(Tried.REFUSED, Tried.FITS), tried().stream().sorted(Comparator.reverseOrder()).toList());
        assertEquals(Outcome.OK, house.run(Verb.SYNC, house.gateway().wearables().all().get(0).id()).outcome());
    }

    @Test
    void theVendorsAppLinkedItAnew_theNextSyncFetchesTheNewKeyOnce() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(2));
        house.link(band, "kitchen");
        house.linkByVendor(band);
        band.record(30);
        house.pass(Duration.ofSeconds(3));
        Report report = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals("in reach, the old key is stale, the one from account of anna@example.org (zepp) fits", report.lines().get(0).said());
        assertEquals(List.of(Tried.STALE, Tried.FITS), tried().stream().sorted(Comparator.reverseOrder()).toList());
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
    }

    @Test
    void whatAnAccountForgetsWithABandThatIsNotLinkedHereIsStillLearnt() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(2));
        assertEquals(Unlinking.GONE, house.gateway().accounts().remove(house.account(), house.accounts().devices(house.account()).get(0)));
        linkWithoutKey(band);
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, house.gateway().wearables().all().get(0).id()).outcome());
        assertTrue(band.isFree(), "it did not keep a key that nobody has");
    }

    @Test
    void noNewKeyAnywhere_theSyncSaysWhatToDo_andAKeyBroughtLaterMendsIt() throws Exception {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(2));
        house.link(band, "kitchen");
        PairingKey fresh = band.linkByVendor(); // in another account
        house.pass(Duration.ofSeconds(3));
        Report stale = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.KEY_STALE, stale.outcome(), stale::toString);
        assertTrue(stale.next().isPresent());
        assertEquals(List.of(Tried.STALE), tried());
        bring(csv(band.address() + "," + hex(fresh)));
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
    }

    @Test
    @Tag("R42")
    void afterAnUnlinkInTheAccountOnlyTheOldKeyLinksItAgain() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(2));
        house.link(band, "kitchen");
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY).outcome());
        assertFalse(house.accountLists(band));
        house.world.bringBack(band);
        linkWithoutKey(band);
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
    }

    @Test
    void aForgottenBandIsLinkedAgainWithTheKeyThatStayed_untilThatIsForgotten() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI5, "gym");
        PairingKey key = band.linkByVendor();
        bringTyped(band, key);
        house.run(Verb.FORGET, "gym");
        assertFalse(house.gateway().wearables().find("gym").keyPresent());
        linkWithoutKey(band);
        assertEquals(0, house.gateway().keys().forget("gym"), "it is in use");
        house.run(Verb.FORGET, "gym");
        assertEquals(1, house.gateway().keys().forget("gym"));
        assertEquals(List.of(), house.gateway().keys().all());
        assertThrows(WristwayException.class, () -> linkWithoutKey(band));
    }

    private void bringTyped(VirtualBand band, PairingKey key) throws WristwayException {
        house.pass(Duration.ofSeconds(3));
        Wish wish = new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of("gym"), Optional.empty(),
                             Optional.of(key), Optional.empty());
        assertEquals(Outcome.OK, house.run(wish, new Consent.Yes()).outcome());
    }

    @Test
    void aResetThatWasSeenMakesAllKeysWorthless() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(2));
        house.link(band, "kitchen");
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(report.lines().stream().anyMatch(line -> line.step() == Step.BAND));
        assertEquals(List.of(), house.gateway().keys().all());
    }

    @Test
    void aTypedKeyThatIsRefusedIsWrittenDownAsSuch() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI4, "gym");
        band.linkByVendor();
        assertThrows(KeyRefused.class, () -> bringTyped(band, WRONG));
        assertEquals(List.of(Tried.REFUSED), tried());
        assertEquals("typed in", house.gateway().keys().all().get(0).source());
    }

    @Test
    void whatNobodyKnowsIsRefused() throws IOException {
        Path photo = Files.write(phone.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2});
        InvalidRequest refused = assertThrows(InvalidRequest.class, () -> house.gateway().keys().in(photo));
        assertTrue(refused.remedy().contains("Gadgetbridge"), refused.remedy());
    }
}
