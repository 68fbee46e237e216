package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolTest {
    private static final String KEY = ScriptedBridge.KEY;

    @TempDir
    Path folder;
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void linksWithoutAQuestion() {
        shell.gateway.plans.wants = Consent.Level.NONE;
        shell.gateway.plans.report = new Report("p-2", Verb.LINK, "bedroom", Outcome.OK, List.of(), "bedroom is linked here", Optional.empty());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private Path table(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("bands.csv"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @DisplayName("R28: a line says which band it is, and never of which kind")
    void linksWhatTheLinesSay() throws Exception {
        Files.writeString(folder.resolve("bedroom.key"), KEY + "\n");
        shell.run("wearable:enrol " + table("band,name,person,key,key file,account\nC6:3B:9E:41:7D:08,bedroom,ben,,bedroom.key,\n"));
        Wish wish = shell.gateway.plans.wish;
        assertEquals("C6:3B:9E:41:7D:08 bedroom ben", wish.which() + " " + wish.name().orElseThrow() + " " + wish.person().orElseThrow());
        assertEquals(Optional.of(PairingKey.parse(KEY)), wish.key());
        assertEquals("OK 0", shell.outcome());
    }

    @Test
    void aSerialNumberIsLookedUpInTheAccounts() throws Exception {
        AccountDevice one = ScriptedBridge.device("d-2", "Mi Smart Band 6", "C0:FF:EE:00:00:01");
        shell.bridge.devices.add(new AccountDevice(one.id(), one.kind(), one.model(), Optional.of(new Address("C0:FF:EE:00:00:01")), Optional.of("0456/7"),
                one.firmware(), one.name(), true, true, true, one.lastSync()));
        shell.run("wearable:enrol " + table("serial\n0456/7\n"));
        assertEquals("C0:FF:EE:00:00:01", shell.gateway.plans.wish.which());
    }

    @Test
    void runAgainItOnlyLinksWhatIsMissing() throws Exception {
        shell.gateway.plans.unseen.put("hall", new OutOfRange("hall"));
        String printed = shell.run("wearable:enrol " + table("band,name\nD1:C5:15:0A:22:7F,kitchen\nC6:3B:9E:41:7D:08,bedroom\nC6:3B:9E:41:7D:09,hall\n"));
        assertEquals(List.of("bedroom"), shell.gateway.plans.ran);
        assertTrue(printed.endsWith("PARTIAL  1 linked, 1 had nothing left to do, 1 failed: hall."), printed);
        assertTrue(printed.contains("line 4: "), printed);
    }

    @Test
    void noKeyIsPrintedWhateverIsWrongWithIt() throws Exception {
        Path file = table("band,name,key\nD1:C5:15:0A:22:00,one," + KEY + "\nD1:C5:15:0A:22:01,two," + KEY + "0\n" + KEY + ",three,\n");
        String printed = shell.run("wearable:enrol " + file + " --dry-run --json") + shell.run("wearable:enrol " + file + " --dry-run") + shell.run("wearable:enrol " + file);
        assertFalse(printed.contains(KEY.substring(0, 8)), printed);
        assertTrue(printed.contains("line 3: the key has 33 hex digits instead of 32"), printed);
        assertEquals(List.of("one"), shell.gateway.plans.ran);
    }

    @Test
    void whoeverKeepsKeysWhereOthersCanReadThemIsWarned() throws Exception {
        Path file = table("band,key\nD1:C5:15:0A:22:00," + KEY + "\n");
        assertFalse(shell.typing().run("wearable:enrol " + file).contains("Others can read"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(shell.typing().run("wearable:enrol " + file).contains("Others can read"));
    }

    @Test
    void theTemplateIsATableAndIsNotWrittenOverAnything() throws Exception {
        Path file = folder.resolve("new.csv");
        shell.run("wearable:enrol --template " + file);
        assertEquals("OK 0", shell.outcome());
        assertEquals(List.of(), BandTable.read(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        shell.run("wearable:enrol --template " + file);
        assertEquals("INVALID 2", shell.outcome());
        shell.run("wearable:enrol");
        assertEquals("INVALID 2", shell.outcome());
        shell.run("wearable:enrol " + file);
        assertEquals("ALREADY 0", shell.outcome());
    }
}
