package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.Unlinking;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRemovalTest {
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void twoBandsInTheAccountOneOfThemLinkedHere() {
        shell.bridge.devices.add(ScriptedBridge.device("d-1", "Mi Smart Band 4", "D1:C5:15:0A:22:7F"));
        shell.bridge.devices.add(ScriptedBridge.device("d-2", "Mi Smart Band 6", "C0:FF:EE:00:00:01"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatNoCallRemovesIsRemovedByHand() throws Exception {
        shell.bridge.byHand.addAll(List.of("open the app", "choose Unpair"));
        String printed = shell.run("account:unlink d-2 --yes").replaceAll("\\s+", " ");
        assertTrue(printed.startsWith("UNSUPPORTED"), printed);
        assertTrue(printed.contains("open the app, then choose Unpair"), printed);
        assertEquals("[]", shell.bridge.asked.toString());
    }

    @Test
    void aDryRunTellsTheStepsThatOnlyItsOwnerCanDo() throws Exception {
        shell.bridge.byHand.addAll(List.of("open the app", "choose Unpair"));
        String printed = shell.run("account:unlink d-2 --dry-run").replaceAll("\\s+", " ");
        assertTrue(printed.contains("account you remove it, for no call is known: open the app, then choose Unpair"), printed);
        assertFalse(printed.contains("sends") || printed.contains("token"), printed);
        assertEquals("OK 0", shell.outcome());
        assertTrue(shell.run("account:unlink d-2 --dry-run --json").contains("\"choose Unpair\""));
    }

    @Test
    void aDryRunShowsTheMaskedRequestAlsoOfABandThatIsLinkedHere() throws Exception {
        String printed = shell.run("account:unlink kitchen --dry-run");
        assertTrue(printed.contains("  token     4f2a9c01\n  sends     DELETE /v1/device/binds.json\n  sends     apptoken: ****"), printed);
        assertTrue(shell.run("account:unlink kitchen --dry-run --json").contains("\"apptoken: ****\""));
        assertEquals("[]", shell.bridge.asked.toString());
    }

    @Test
    void aLeftoverInASecondAccountIsRemovedThereAlone() throws Exception {
        shell.gateway.wearables.all.set(0, Examples.linkedAsOf(shell.gateway.wearables.all.get(0), "zepp/7000000002"));
        String printed = shell.run("account:unlink d-1 --yes").replaceAll("\\s+", " ");
        assertTrue(printed.contains("removed from anna@example.org by this gateway"), printed);
        assertTrue(printed.contains("next Here nothing has changed: kitchen is linked as of another account."), printed);
        assertEquals("[unlink d-1]", shell.bridge.asked.toString());
        assertTrue(shell.gateway.asked.stream().noneMatch(asked -> asked.startsWith("plan")), shell.gateway.asked.toString());
    }

    @ParameterizedTest(name = "{0} is found")
    @CsvSource({"d-2", "Mi Smart Band 6", "c0:ff:ee:00:00:01", "C0:FF"})
    @Tag("R7")
    void aDeviceGoesByManyNames(String which) throws Exception {
        shell.run("account:unlink '" + which + "' --yes");
        assertEquals("[unlink d-2]", shell.bridge.asked.toString());
    }

    @Test
    void anAmbiguousNameIsNotGuessed() throws Exception {
        String printed = shell.run("account:unlink 'Mi Smart' --yes");
        assertTrue(printed.contains("could be d-1 in anna@example.org, d-2 in anna@example.org"), printed);
        assertEquals("[]", shell.bridge.asked.toString());
    }

    @Test
    @Tag("R14")
    void withALostPhoneTheAccountAloneIsFreed() throws Exception {
        shell.gateway.wearables.all.clear();
        String printed = shell.typing("yes").run("account:unlink 'Mi Smart Band 4'");
        assertFalse(printed.contains("sends"), "only a dry run shows requests: " + printed);
        assertTrue(printed.contains("history   stays: neither the account nor what it has stored is deleted"), printed);
        assertTrue(printed.contains("account only: the band may still hold the old key"), printed);
        assertTrue(printed.replaceAll("\\s+", " ").contains("on the band: More → Settings → Factory reset."), printed);
        assertEquals("OK 0", shell.outcome());
        assertEquals("[unlink d-1]", shell.bridge.asked.toString());
    }

    @ParameterizedTest
    @CsvSource({"GONE, OK 0", "ALREADY_GONE, ALREADY 0", "STILL_LISTED, SENT_NOT_VERIFIED 11", "UNKNOWN, SENT_NOT_VERIFIED 11"})
    void onlyWhatWasSeenIsDone(Unlinking ended, String outcome) throws Exception {
        shell.bridge.ends = ended;
        shell.run("account:unlink d-2 --yes");
        assertEquals(outcome, shell.outcome());
    }

    @Test
    void aScriptGetsATokenThatFitsThisDeviceOnly() throws Exception {
        String printed = shell.run("account:unlink d-2");
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        Matcher command = Pattern.compile("account:unlink d-2 --confirm (\\w+)").matcher(printed);
        assertTrue(command.find(), printed);
        shell.gateway.wearables.all.clear();
        shell.run("account:unlink d-1 --confirm " + command.group(1));
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        assertEquals("[]", shell.bridge.asked.toString());
        shell.run(command.group());
        assertEquals("[unlink d-2]", shell.bridge.asked.toString());
    }

    @Test
    void aNoLeavesTheAccountAlone() throws Exception {
        shell.typing("no").run("account:unlink d-2");
        assertEquals("CANCELLED 34", shell.outcome());
        assertEquals("[]", shell.bridge.asked.toString());
    }
}
