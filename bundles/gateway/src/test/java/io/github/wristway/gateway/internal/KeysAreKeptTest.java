package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.Keys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wearable that took a key can be opened from here, whatever breaks right after. */
class KeysAreKeptTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;
    private Keys keys;

    @BeforeEach
    void open() throws WristwayException {
        house = ScriptedHouse.on(folder);
        keys = new Keys(house.room, new SecureRandom());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void breakOverTheDetails() {
        house.acme.details = () -> {
            throw new LinkLost("kitchen", "a question");
        };
    }

    private void tellAgain() {
        house.acme.details = () -> new Session.Details(Optional.of(ScriptedAcme.SERIAL), Optional.of("V1"), Optional.empty(), Optional.of(80));
    }

    @Test
    void theLinkBreaksRightAfterTheTap_itIsLinkedAllTheSame() throws WristwayException {
        breakOverTheDetails();
        Report report = house.link("kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals("it took our key after a tap; it did not tell about itself yet", ScriptedHouse.said(report, Step.LINK));
        WearableInfo kitchen = house.gateway().wearables().find("kitchen");
        assertEquals(LinkState.LINKED_HERE, kitchen.state());
        assertTrue(kitchen.keyPresent() && kitchen.firmware().isEmpty());
        assertEquals(Optional.of(ScriptedAcme.SERIAL), kitchen.serial(), "the look before had shown it");
        assertEquals(List.of(), house.room.names("offered/"));
        tellAgain();
        assertEquals(Outcome.OK, house.run(Verb.SYNC).outcome());
        assertEquals(Optional.of("V1"), house.gateway().wearables().find("kitchen").firmware(), "asked with the next sync");
    }

    @Test
    void theKeyIsOnDiskBeforeTheFirstQuestion() throws WristwayException {
        List<String> kept = new ArrayList<>();
        house.acme.details = () -> {
            kept.addAll(house.room.names("key/"));
            throw new IllegalStateException("the power fails");
        };
        assertThrows(IllegalStateException.class, () -> house.link("kitchen"));
        assertEquals(1, kept.size(), kept::toString);
        assertEquals(1, house.room.names("offered/").size(), "the same is offered again: it is not entered yet");
    }

    @Test
    void anOldAcquaintanceGetsTheKey() throws WristwayException {
        house.acme.tellsStrangers = false;
        WearableRow old = WearableRow.of("old123", "attic", "acme", "one").withSerial(Optional.of(ScriptedAcme.SERIAL));
        house.room.store().wearables().save(old, house.time.now());
        Report report = house.link("kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(List.of("old123"), house.gateway().wearables().all().stream().map(WearableInfo::id).toList());
        assertEquals(List.of("key/old123"), house.room.names("key/"));
    }

    @Test
    void anAcquaintanceThatCouldNotBeTold_staysApartAndBreaksNothing() throws WristwayException {
        house.acme.tellsStrangers = false;
        WearableRow old = WearableRow.of("old123", "attic", "acme", "one").withSerial(Optional.of(ScriptedAcme.SERIAL));
        house.room.store().wearables().save(old, house.time.now());
        breakOverTheDetails();
        assertEquals(Outcome.OK, house.link("kitchen").outcome());
        tellAgain();
        assertEquals(Outcome.OK, house.run(Verb.SYNC).outcome());
        assertEquals(Optional.empty(), house.gateway().wearables().find("kitchen").serial());
        assertEquals(Optional.of("V1"), house.gateway().wearables().find("kitchen").firmware());
    }

    @Test
    @Tag("R37")
    void relinkingReplacesTheKeyAtOnce() throws WristwayException {
        house.link("kitchen");
        String id = house.gateway().wearables().find("kitchen").id();
        PairingKey before = keys.of(id).orElseThrow();
        house.acme.free = true;
        breakOverTheDetails();
        assertEquals(Outcome.OK, house.run(Verb.RELINK).outcome());
        assertTrue(!before.equals(keys.of(id).orElseThrow()));
    }
}
