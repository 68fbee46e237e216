package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job on a real bluetoothd: find a band, link it, fetch a week, set it free and see that it is free. */
@Timeout(240)
class GatewayInside {
    private static final Duration WEEK = Duration.ofDays(7);
    /** What BlueZ may look for over Bluetooth Classic, as for a real newer band. */
    private static final Address BOUGHT = new Address("58:EA:1F:15:0A:22");

    @TempDir
    Path folder;
    private Bed bed;
    private RealHouse house;

    @BeforeEach
    void open() throws IOException, WristwayException {
        bed = Bed.open();
        house = new RealHouse(folder, Map.of("adapters", bed.address().text()));
    }

    @AfterEach
    void close() throws IOException {
        house.close();
        bed.close();
    }

    /** Models that take any key are linked with one of ours and a tap; the others with the one from the account. */
    @ParameterizedTest
    @EnumSource(names = {"MI1S", "MI2", "MI4", "MI6"})
    void aBandIsFoundLinkedSyncedAndSetFree(BandModel model) throws WristwayException {
        VirtualBand band = bed.add(model, "band");
        if (model.takesAnyKey()) {
            band.tappedAfter(Duration.ofMillis(500));
        } else {
            house.accounts.linkByVendor(band, Accounts.ANNA);
            house.signIn();
        }
        Sighting sighting = house.hear(band.address());
        assertEquals(model.advertisedName(), sighting.heard().name());
        assertTrue(sighting.recognition().isPresent(), "a driver knows it");

        Report link = house.link(band, "kitchen");
        assertEquals(Outcome.OK, link.outcome(), link::toString);

        band.holding(WEEK);
        int held = band.storedMinutes();
        assertTrue(held >= WEEK.toMinutes() - 1, held + " minutes are on the band");
        long before = System.nanoTime();
        Report sync = house.run(Verb.SYNC, "kitchen");
        System.out.printf("%s: a week in %.1f s%n", model, (System.nanoTime() - before) / 1e9);
        assertEquals(Outcome.OK, sync.outcome(), sync::toString);
        assertTrue(house.storedMinutes("kitchen") >= held, house.storedMinutes("kitchen") + " of " + held + " are stored");
        assertTrue(band.forgottenMinutes() >= held, "and the band was told so");

        Report unlink = house.run(Verb.UNLINK, "kitchen");
        assertTrue(band.isFree());
        assertFalse(house.accountLists(band));
        // a band of the first generation does not tell whether it is free, and nothing is claimed that nobody saw
        boolean tells = model != BandModel.MI1S;
        assertEquals(tells ? Outcome.OK : Outcome.SENT_NOT_VERIFIED, unlink.outcome(), unlink::toString);
        if (tells) assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
    }

    /**
     * Newer bands over Low Energy: packets of the first version, of the second, and a band that talks over Bluetooth Classic as
     * well, which this adapter does not have. None is reset over the air, so its owner does that in its menu.
     */
    @ParameterizedTest
    @EnumSource(names = {"MI8", "MI9ACTIVE", "MI10"})
    void aNewerBandIsLinkedWithItsKeySyncedAndSetFreeInItsMenu(BandModel model) throws WristwayException {
        VirtualBand band = bed.add(model, "band", BOUGHT);
        Report link = house.link(band, "office", band.linkByVendor());
        assertEquals(Outcome.OK, link.outcome(), () -> link + " " + band.diary());

        band.holding(WEEK);
        Report sync = house.run(Verb.SYNC, "office");
        assertEquals(Outcome.OK, sync.outcome(), () -> sync + " " + band.diary());
        assertTrue(house.storedMinutes("office") >= WEEK.toMinutes() - 1, house.storedMinutes("office") + " minutes are stored");
        assertEquals(band.forgottenMinutes(), house.storedMinutes("office"), "what is stored was forgotten");

        house.gateway().settings().change("office", Map.of("goal", "7500"), Watcher.NOBODY);
        assertEquals("7500", house.askedSetting("office", "goal"));

        Report unlink = house.run(Verb.UNLINK, "office");
        assertFalse(house.gateway().plans().pending().isEmpty(), unlink::toString);
        band.resetByMenu();
        house.unlinkAgainUntilFree("office");
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("office").state(), () -> band.diary().toString());
    }
}
