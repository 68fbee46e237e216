package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wearable:doctor finds out of a band that is not heard, or takes no connection. */
class DoctorOnTheAirTest {
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
    @DisplayName("R17: a band that lets in no other host")
    void restricted() throws WristwayException {
        VirtualBand nine = house.vendorLinked(BandModel.MI9, "nine", Duration.ofHours(1));
        house.link(nine, "office");
        nine.fault(Fault.TOO_MANY, 20);
        assertEquals("RESTRICTED RESTRICTED wearable:doctor office", room.told("office").split(" \\|")[0]);
        assertTrue(room.said("office").contains("switch off the Bluetooth of the phone"));
        VirtualBand six = house.vendorLinked(BandModel.MI6, "six", Duration.ofHours(1));
        house.link(six, "gym");
        six.fault(Fault.RESTRICTED, 1000);
        String printed = room.said("gym");
        assertTrue(printed.contains("RESTRICTED gym lets in no other host: it is heard, and takes no connection; a phone may be holding it as well"), printed);
        assertTrue(printed.contains("turn the restriction off in the vendor's app: Zepp Life"), printed);
        six.heal();
        assertEquals("OURS OK wearable:sync gym", room.told("gym").split(" \\|")[0]);
        nine.heal();
        assertEquals("OURS OK wearable:sync office", room.told("office").split(" \\|")[0]);
    }

    @Test
    @DisplayName("A band that a phone holds is named so within seconds, not after a minute")
    void heldByAPhone() throws WristwayException {
        band.holdByPhone(true);
        Instant begun = house.time.now();
        assertEquals("HELD_BY_PHONE OUT_OF_RANGE wearable:doctor kitchen", room.told("kitchen").split(" \\|")[0]);
        Duration took = Duration.between(begun, house.time.now());
        assertTrue(took.toSeconds() <= 20, took::toString);
        band.heal();
        assertEquals("OURS OK wearable:sync kitchen", room.told("kitchen").split(" \\|")[0]);
    }

    @Test
    void aBandThatFellSilentMayBeHeldOrGone() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(3));
        assertTrue(room.said("kitchen").contains("may be held by a phone nearby: it was near 3 min ago"));
        house.pass(Duration.ofHours(1));
        assertEquals("OUT_OF_REACH OUT_OF_RANGE wearable:doctor kitchen", room.told("kitchen").split(" \\|")[0]);
    }

    @Test
    @DisplayName("R29, R43: trouble of the adapter is said, with what mends it, and the ladder behind that")
    @Tag("R43")
    void adapterTrouble() throws WristwayException {
        room.radioIsOff = true;
        String printed = room.said("kitchen");
        assertTrue(printed.contains("radio virtual: virtual is switched off. Switch it on"), printed);
        assertTrue(printed.contains("ADAPTER kitchen cannot be looked for, since the radio of this host is in trouble: virtual is switched off."), printed);
        assertTrue(printed.indexOf("Switch it on; then look again") < printed.indexOf("1 Switch the adapter off and on"), printed);
        assertTrue(printed.indexOf("2 Restart the host's Bluetooth") < printed.indexOf("3 Plug in another adapter"), printed);
        room.radioIsOff = false;
        assertEquals("OURS OK wearable:sync kitchen", room.told("kitchen").split(" \\|")[0]);
    }
}
