package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wearable:doctor finds out, and that the command which it names mends it. */
class DoctorTest {
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
    @DisplayName("R41: ours, and never synced; R34: then how much is only on it")
    void ours() throws WristwayException {
        assertEquals("OURS OK wearable:sync kitchen | NEVER_SYNCED WEAR_UNKNOWN", room.told("kitchen"));
        house.run(Verb.SYNC, "kitchen");
        assertEquals("OURS OK nothing | WEAR_UNKNOWN", room.told("kitchen"));
        house.gateway().settings().change("kitchen", Map.of("wear-side", "left", "profile", "female,1990-05-17,170cm,65.5kg"), Watcher.NOBODY);
        house.pass(Duration.ofHours(30));
        assertEquals("OURS OK wearable:sync kitchen | UNSYNCED", room.told("kitchen"));
        assertTrue(room.said("kitchen").contains("stored up to 1 day ago; what came since is only on the band"));
        house.run(Verb.SYNC, "kitchen");
        assertEquals("OURS OK nothing | ", room.told("kitchen"));
    }

    @Test
    @DisplayName("R4: battery, clock, last sync, firmware, how it is worn; then settings, restart, and only then reset")
    @Tag("R4")
    void clockOff() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.clockOff(Duration.ofDays(2).negated());
        assertEquals("""
            kitchen · Mi Smart Band 4 · ADDRESS
              air       heard just now at -60 dBm
              band      the key fits
              key       account of anna@example.org (zepp); it opened the band just now
              account   anna@example.org (zepp) lists it under ADDRESS, with a key
              battery   83 %
              clock     2 days behind
              history   all of it is stored
              firmware  V1.0.9.66
              note      its clock is 2 days behind; the next connection sets it, but what it
                        has recorded meanwhile has the wrong date.
                        → wearable:sync kitchen
              note      nobody has told it from here profile and wear-side: where that is
                        wrong, so are its steps.
                        → wearable:settings kitchen
            OK  kitchen is ours, but its clock is wrong: it is 2 days behind.
              next      Sync it: each connection sets its clock.
                        → wearable:sync kitchen
              If it counts or shows wrongly all the same, one after the other:
              1  Restart it: wearable:reboot kitchen
              2  Reset it, which erases it: wearable:sync kitchen, then wearable:reset
                 kitchen""", room.shell.run("wearable:doctor kitchen").replace(band.address().text(), "ADDRESS").replaceAll("-\\d\\d dBm", "-60 dBm"));
        assertEquals("CLOCK_OFF OK wearable:sync kitchen | CLOCK_OFF WEAR_UNKNOWN", room.told("kitchen"), "a look does not set it");
        house.run(Verb.SYNC, "kitchen");
        assertEquals("OURS OK nothing | WEAR_UNKNOWN", room.told("kitchen"));
    }

    @Test
    void free() throws WristwayException {
        VirtualBand free = house.world.add(BandModel.MI3, "free");
        house.pass(Duration.ofSeconds(3));
        assertEquals("FREE OK wearable:link " + free.address() + " | ", room.told(free.address().text()));
        house.run(Verb.UNLINK, "kitchen");
        assertEquals("FREE OK wearable:relink kitchen | ", room.told("kitchen"));
        VirtualBand four = house.world.add(BandModel.MI4, "four");
        house.pass(Duration.ofSeconds(3));
        assertTrue(room.said(four.address().text()).contains("link it in the vendor's app first"));
    }

    @Test
    void aBandThatItsWearerHasResetIsFoundUnderItsNewAddress() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.resetByMenu();
        house.pass(Duration.ofMinutes(1));
        Diagnosis diagnosis = house.gateway().doctor().examine("kitchen", Bystander.NOBODY);
        assertEquals(Verdict.FREE, diagnosis.verdict());
        assertTrue(diagnosis.says().endsWith("it was reset, and is heard under " + band.address()), diagnosis.says());
    }

    @Test
    void orphaned() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertEquals("ORPHANED PARTIAL wearable:unlink kitchen | ORPHANED", room.told("kitchen"));
        house.world.bringBack(band);
        house.pass(Duration.ofSeconds(3));
        assertEquals("ORPHANED PARTIAL wearable:unlink kitchen | WEAR_UNKNOWN ORPHANED", room.told("kitchen"));
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        house.passUntilNothingWaits(Duration.ofMinutes(2));
        assertEquals("FREE OK wearable:relink kitchen | ", room.told("kitchen"));
    }

    @Test
    void aBandThatWasLetGoCanBeTakenBack() throws WristwayException {
        assertEquals(Outcome.OK, house.run(Verb.MOVE, "kitchen").outcome());
        assertEquals("LINKABLE NOT_LINKED wearable:relink kitchen", room.told("kitchen").split(" \\|")[0]);
    }

    @Test
    void anUnlinkThatWaitsIsNamed() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.run(Verb.UNLINK, "kitchen");
        assertEquals("UNLINK_PENDING QUEUED wearable:pending | NEVER_SYNCED UNLINK_PENDING", room.told("kitchen"));
    }

    @Test
    void scriptsGetAllOfIt() throws WristwayException {
        String json = room.shell.run("wearable:doctor kitchen --json");
        for (String part : List.of("\"verdict\": \"OURS\"", "\"outcome\": \"OK\"", "\"about\": \"AIR\"", "\"kind\": \"NEVER_SYNCED\"", "\"next\": \"wearable:sync kitchen\"")) {
            assertTrue(json.contains(part), json);
        }
        assertTrue(room.shell.run("wearable:doctor nothing-of-that-name").startsWith("NOT_FOUND"));
    }
}
