package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyCommandsTest {
    private static final Address BAND = new Address("D1:C5:15:0A:22:7F");
    private final GogoShell shell = new GogoShell();

    @AfterEach
    void close() {
        shell.close();
    }

    static List<KeyInfo> keys() {
        Instant yesterday = Examples.NOW.minus(Duration.ofDays(1));
        return List.of(
                new KeyInfo(Optional.of(BAND), Optional.of("kitchen"), Optional.empty(), "account of anna@example.org (zepp)",
                            Optional.of(yesterday), Optional.of(Examples.NOW), Optional.empty(), true),
                new KeyInfo(Optional.of(BAND), Optional.of("kitchen"), Optional.empty(), "file Gadgetbridge.zip",
                            Optional.of(yesterday), Optional.of(yesterday), Optional.of(Examples.NOW), false),
                new KeyInfo(Optional.of(new Address("C6:3B:9E:41:7D:08")), Optional.empty(), Optional.of("gym"), "file keys.csv",
                            Optional.of(yesterday), Optional.empty(), Optional.empty(), false));
    }

    static FoundKeys found() {
        PairingKey key = new PairingKey(Bytes.ofHex(ScriptedBridge.KEY));
        return new FoundKeys("table of keys", List.of(new FoundKey(BAND, key, Optional.of("gym"), "line 2")), List.of("line 3 has no address with a key of 32 hex digits"));
    }

    @Test
    void theKeysAreToldWithoutTheKeys() throws Exception {
        shell.gateway.keys.all.addAll(keys());
        String printed = shell.run("wearable:keys");
        assertTrue(printed.contains("fits, just now") && printed.contains("stale, just now") && printed.contains("not yet"), printed);
        assertEquals(2, shell.run("wearable:keys c6:3b").lines().count(), "a title and one key");
        assertTrue(shell.run("wearable:keys attic").startsWith("No key is kept for attic."));
    }

    @Test
    void anImportTellsWhatItKeeps() throws Exception {
        shell.gateway.keys.found = found();
        String printed = shell.run("wearable:import-keys some/keys.csv").replaceAll("\\s+", " ");
        assertTrue(printed.contains("D1:C5:15:0A:22:7F gym line 2"), printed);
        assertTrue(printed.contains("OK 1 key in keys.csv (table of keys); 1 of them new here."), printed);
        assertTrue(printed.contains("note line 3 has no address"), printed);
        assertFalse(printed.contains(ScriptedBridge.KEY));
        assertTrue(shell.gateway.asked.contains("keep 1 file keys.csv"), shell.gateway.asked::toString);
    }

    @Test
    void aDryRunKeepsNothing() throws Exception {
        shell.gateway.keys.found = found();
        assertTrue(shell.run("wearable:import-keys keys.csv --dry-run").replaceAll("\\s+", " ").contains("nothing is kept of it."));
        assertTrue(shell.gateway.asked.stream().noneMatch(asked -> asked.startsWith("keep")));
    }

    @Test
    void aFileWithoutKeysSaysSo() throws Exception {
        assertTrue(shell.run("wearable:import-keys keys.csv").startsWith("NOT_FOUND  there is no key in keys.csv (table of keys)"));
        shell.gateway.fails = new MalformedMessage("x.zip is a damaged ZIP file", "Export it again");
        assertTrue(shell.run("wearable:import-keys x.zip").startsWith("PROTOCOL  x.zip is a damaged ZIP file"));
    }

    @Test
    void keysAreForgottenOnlyIfThatIsMeant() throws Exception {
        assertTrue(shell.run("wearable:forget-keys kitchen").startsWith("INVALID  keys are forgotten for good"));
        assertTrue(shell.gateway.asked.stream().noneMatch(asked -> asked.startsWith("forgetKeys")));
        assertTrue(shell.run("wearable:forget-keys kitchen --yes").startsWith("OK  2 keys of kitchen are forgotten."));
    }
}
