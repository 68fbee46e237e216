package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.Consent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void aBandThatIsNotLinkedHere() {
        shell.bridge.devices.add(ScriptedBridge.device("d-2", "Mi Smart Band 6", "C0:FF:EE:00:00:01"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest(name = "a plan that wants {0}, answered with {1}: {2}")
    @CsvSource({
        "YES,  yes,      OK 0,              Yes",
        "YES,  Y,        OK 0,              Yes",
        "YES,  no,       CANCELLED 34,",
        "YES,  '',       CANCELLED 34,",
        "YES,  kitchen,  CANCELLED 34,",
        "YES,  ,         CONFIRM_NEEDED 31,",
        "NAME, kitchen,  OK 0,              Named",
        "NAME, '  kitchen ', OK 0,          Named",
        "NAME, bedroom,  CONFIRM_NEEDED 31, Named",
        "NAME, yes,      CONFIRM_NEEDED 31, Named",
        "NAME, ,         CONFIRM_NEEDED 31,",
        "NONE, ,         OK 0,              NotAsked"})
    void atThePrompt(Consent.Level wants, String typed, String outcome, String given) throws Exception {
        shell.gateway.plans.wants = wants;
        shell.typing(typed == null ? new String[0] : new String[] {typed});
        String printed = shell.run("wearable:unlink kitchen");
        assertEquals(outcome, shell.outcome(), printed);
        assertTrue(printed.startsWith("Looking at kitchen …\nUnlink \"kitchen\""), printed);
        assertEquals(given, shell.gateway.plans.consent == null ? null : shell.gateway.plans.consent.getClass().getSimpleName());
    }

    @Test
    void whatIsOnTheScreenIsNotPrintedAgain() throws Exception {
        String printed = shell.typing().run("wearable:unlink kitchen");
        assertEquals(1, printed.split("forget bond").length - 1, printed);
        assertEquals(1, shell.typing().run("account:unlink d-2").split("is not touched").length - 1);
    }

    @Test
    void anInterruptedPlanSaysSoItself() throws Exception {
        shell.gateway.plans.stopped = true;
        String printed = shell.typing("yes").run("wearable:unlink kitchen");
        assertTrue(printed.contains("""
            as it is): CANCELLED  unlink was cancelled. Nothing was changed"""), printed);
    }

    @Test
    void thePlanAtWorkIsShownOnceWhileItHappens() throws Exception {
        String printed = shell.typing("yes").run("wearable:unlink kitchen");
        assertTrue(printed.endsWith("""
            (Ctrl-C leaves everything as it is):   save      183 minutes stored
              account   ALREADY: the account did not list it any more
              band      reset, heard again as free under D1:C5:15:0A:22:7F
              host      forgotten
              stays     history: 12 days
            OK  kitchen is free: it can be linked to any phone.
              next      Link it to the next phone, or put it away."""), printed);
        assertEquals(1, printed.split("183 minutes").length - 1);
    }

    @Test
    void inAScriptItPrintsTheReportAndNothingElse() throws Exception {
        assertEquals("""
              save      183 minutes stored
              account   ALREADY: the account did not list it any more
              band      reset, heard again as free under D1:C5:15:0A:22:7F
              host      forgotten
              stays     history: 12 days
            OK  kitchen is free: it can be linked to any phone.
              next      Link it to the next phone, or put it away.""", shell.run("wearable:unlink kitchen --yes"));
    }

    @Test
    @Tag("R9")
    void aScriptIsToldWhatToType() throws Exception {
        String printed = shell.run("wearable:unlink 'kitchen' --no-sync");
        assertTrue(printed.endsWith("type:\n  wearable:unlink kitchen --no-sync --confirm 4f2a9c01"), printed);
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        assertTrue(shell.run("wearable:unlink kitchen --no-sync --confirm 4f2a9c01").contains("OK  kitchen is free"));
    }

    @Test
    @Tag("R10")
    void yesIsNotEnoughWhereSomethingIsLostForGood() throws Exception {
        shell.gateway.plans.wants = Consent.Level.NAME;
        String printed = shell.run("wearable:unlink kitchen --yes");
        assertTrue(printed.contains("--yes is not enough"), printed);
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        assertNull(shell.gateway.plans.consent);
    }

    @Test
    void withJsonNobodyIsAsked() throws Exception {
        JsonObject json = JsonParser.parseString(shell.typing("yes").run("wearable:unlink kitchen --json")).getAsJsonObject();
        assertEquals("CONFIRM_NEEDED", json.get("outcome").getAsString());
        assertEquals("4f2a9c01", json.get("token").getAsString());
        assertEquals("wearable:unlink kitchen --json --confirm 4f2a9c01", json.get("command").getAsString());
        assertEquals(6, json.getAsJsonObject("plan").getAsJsonArray("lines").size());
        assertNull(shell.gateway.plans.consent);
    }

    @Test
    @Tag("R9")
    void aDryRunRunsNothing() throws Exception {
        String printed = shell.typing("yes").run("wearable:unlink kitchen --yes --dry-run");
        assertTrue(printed.endsWith("token     4f2a9c01"), printed);
        assertFalse(shell.gateway.asked.contains("run UNLINK"));
    }

    @Test
    void aKeyIsNotRepeated() throws Exception {
        String printed = shell.run("wearable:link kitchen --key 00112233445566778899aabbccddeeff")
                       + shell.run("wearable:link kitchen --key=00112233445566778899aabbccddeeff --json");
        assertFalse(printed.contains("00112233"), printed);
        assertTrue(printed.contains("wearable:link kitchen --key HEX --confirm"), printed);
        assertTrue(shell.gateway.plans.wish.key().isPresent());
    }

    @Test
    void somebodyWhoIsThereByVariableOnlyIsAskedAndSomebodyWhoIsNotIsNot() throws Exception {
        shell.typing("yes").session.put("interactive", "false");
        shell.run("wearable:unlink kitchen");
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        shell.session.put("prompt", null);
        shell.session.put("interactive", "true");
        shell.run("wearable:unlink kitchen");
        assertEquals("OK 0", shell.outcome());
    }
}
