package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wearable:doctor finds out of a band that our key does not open, and of what the account says of it. */
class DoctorOfKeysTest {
    @TempDir
    Path folder;
    private DoctorsRoom room;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws WristwayException {
        room = new DoctorsRoom(folder);
        house = room.house;
        band = room.band;
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    @DisplayName("R5: a band that is linked elsewhere is named so, with what to do")
    @Tag("R5")
    void foreign() throws WristwayException {
        VirtualBand foreign = house.world.add(BandModel.MI6, "foreign");
        foreign.linkByVendor();
        VirtualBand two = house.world.add(BandModel.MI2, "two");
        two.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        assertEquals("FOREIGN NOT_LINKED account:sign-in | ", room.told(foreign.address().text()));
        assertEquals("FOREIGN NOT_LINKED account:sign-in | ", room.told("Mi Smart Band 6"));
        assertEquals("FOREIGN NOT_LINKED wearable:doctor " + two.address() + " | ", room.told(two.address().text()));
        assertTrue(room.said(foreign.address().text()).contains("Ask its owner to unlink it."));
    }

    @Test
    @DisplayName("R41: nobody tries a key on a foreign Band 1, for that may cost its owner's data")
    void foreignOne() throws WristwayException {
        VirtualBand one = house.world.add(BandModel.MI1S, "one").holding(Duration.ofHours(5));
        one.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        int held = one.storedMinutes();
        assertEquals("FOREIGN NOT_LINKED wearable:doctor " + one.address() + " | ", room.told(one.address().text()));
        assertEquals(held, one.storedMinutes());
        VirtualBand own = house.world.add(BandModel.MI1S, "own").tappedAfter(Duration.ofSeconds(1));
        house.link(own, "attic");
        assertTrue(room.said("attic").contains("OK attic is ours: most likely, for our key opened it last time"), "its own is not tried either");
        own.clockOff(Duration.ofHours(2));
        assertEquals("CLOCK_OFF OK wearable:sync attic", room.told("attic").split(" \\|")[0]);
    }

    @Test
    void aStaleKeyIsNamedAndTheOneThatTheAccountHasMendsIt() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.linkByStranger();
        assertEquals("KEY_STALE KEY_STALE wearable:relink kitchen | ", room.told("kitchen"));
        house.linkByVendor(band);
        String kept = house.gateway().keys().all().toString();
        assertEquals("KEY_STALE KEY_STALE wearable:relink kitchen | OTHER_KEY", room.told("kitchen"));
        assertEquals(kept, house.gateway().keys().all().toString(), "it tries no other key, and notes nothing");
        house.run(Wish.of(Verb.RELINK, "kitchen"), new Consent.Yes());
        assertEquals("OURS OK nothing | WEAR_UNKNOWN", room.told("kitchen"));
    }

    @Test
    void whatTheAccountNoLongerListsOrListsElsewhereIsNoted() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        house.server.unlink(WholeHouse.ANNA, band.address().text().replace(":", ""));
        assertEquals("OURS OK nothing | WEAR_UNKNOWN NOT_LISTED", room.told("kitchen"));
        band.resetByMenu();
        house.pass(Duration.ofSeconds(40));
        house.linkByVendor(band);
        house.pass(Duration.ofMinutes(1));
        assertTrue(room.told("kitchen").endsWith("RELINKED"), room.told("kitchen"));
        assertEquals("FOREIGN NOT_LINKED wearable:link " + band.address() + " | RELINKED", room.told(band.address().text()));
    }
}
