package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.KeyInfo.Tried;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down of keys, and when a wearable is left alone. */
class KeyRingTest {
    private static final String CANARY = "ca5a12ca5a12ca5a12ca5a12ca5a12ca";

    @TempDir
    Path folder;
    private ScriptedHouse house;

    @AfterEach
    void close() {
        house.close();
    }

    private KeyInfo only() throws WristwayException {
        List<KeyInfo> keys = house.gateway().keys().all();
        assertEquals(1, keys.size(), keys::toString);
        return keys.get(0);
    }

    @Test
    void aKeyFromAnEarlierVersionIsListedAndStillOpens() throws WristwayException {
        try (StoreRoom before = new StoreRoom(folder, ZoneId.of("Europe/Berlin"))) {
            before.put("key/old123", Secret.of(CANARY));
            before.store().wearables().save(WearableRow.of("old123", "kitchen", "acme", "one").withAddress(Optional.of(ScriptedHouse.ADDRESS))
                    .withState(LinkState.LINKED_HERE).withLinkedSince(Optional.of(Instant.EPOCH)), Instant.EPOCH);
        }
        house = ScriptedHouse.on(folder);
        house.acme.free = false;
        assertEquals("kept here before", only().source());
        assertTrue(only().inUse());
        assertEquals(Outcome.OK, house.run(Verb.SYNC).outcome());
        assertEquals(Tried.FITS, only().tried());
        assertEquals(1, house.room.names("ring/").size(), "its story begins here");
    }

    @Test
    void aKeyAndItsStoryAreNowhereInPlainText() throws WristwayException, IOException {
        house = ScriptedHouse.on(folder);
        FoundKey key = new FoundKey(ScriptedHouse.ADDRESS, PairingKey.parse(CANARY), Optional.of("two\nlines"), "line 1");
        assertEquals(1, house.gateway().keys().keep(new FoundKeys("table of keys", List.of(key, key), List.of()), "file secret-name.csv"));
        assertEquals(Optional.of("two lines"), only().called());
        assertFalse(only().toString().contains(CANARY));
        house.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(CANARY) || content.contains("secret-name"), file::toString);
                assertFalse(content.contains(new String(HexFormat.of().parseHex(CANARY), StandardCharsets.ISO_8859_1)), file::toString);
            }
        }
    }

    @Test
    void aRefusalIsRememberedUntilTheKeyFitsAgain() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.link("kitchen");
        assertEquals("made here", only().source());
        house.acme.refuses = true;
        assertEquals(Outcome.KEY_STALE, house.run(Verb.SYNC).outcome());
        assertEquals(Tried.STALE, only().tried());
        house.acme.refuses = false;
        assertEquals(Outcome.OK, house.run(Verb.SYNC).outcome(), "somebody asked for it, so it was tried");
        assertEquals(Tried.FITS, only().tried());
    }

    @Test
    void whatRefusesItsKeyIsNotAskedByItselfForADay_unlessAnotherKeyCame() throws WristwayException {
        house = new ScriptedHouse(folder, ScriptedHouse.callersThread(), new SyncPolicy(Optional.of(Duration.ofHours(1)), false));
        house.link("kitchen");
        house.acme.refuses = true;
        assertEquals(1, refusalsWithin(Duration.ofHours(20)));
        assertEquals(1, refusalsWithin(Duration.ofHours(6)));
        FoundKey key = new FoundKey(ScriptedHouse.ADDRESS, PairingKey.parse(CANARY), Optional.empty(), "line 1");
        house.gateway().keys().keep(new FoundKeys("table of keys", List.of(key), List.of()), "file keys.csv");
        assertEquals(2, refusalsWithin(Duration.ofHours(2)), "both keys, once");
        house.acme.refuses = false;
        assertEquals(0, refusalsWithin(Duration.ofHours(26)));
        assertEquals(List.of(Tried.FITS, Tried.REFUSED), house.gateway().keys().all().stream().map(KeyInfo::tried).sorted().toList());
    }

    private long refusalsWithin(Duration howLong) {
        house.acme.diary.clear();
        for (int hour = 0; hour < howLong.toHours(); hour++) {
            house.time.pass(Duration.ofHours(1));
            house.hear();
        }
        return house.acme.diary.stream().filter("refused"::equals).count();
    }
}
