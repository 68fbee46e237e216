package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.Busy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorCommandsTest {
    private final GogoShell shell = new GogoShell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void tellsWhatSpeaksForItThenTheVerdictThenWhatToDo() throws Exception {
        String printed = shell.run("wearable:doctor kitchen");
        int evidence = printed.indexOf("  clock     2 days behind");
        int verdict = printed.indexOf("OK  kitchen is ours, but its clock is wrong: it is 2 days behind.");
        int next = printed.indexOf("  next      Sync it: each connection sets its clock.\n            → wearable:sync kitchen");
        int ladder = printed.indexOf("  1  Set it as it was: wearable:settings kitchen --restore");
        assertTrue(0 < evidence && evidence < verdict && verdict < next && next < ladder, printed);
        assertTrue(printed.startsWith("kitchen · Mi Smart Band 4 · D1:C5:15:0A:22:7F\n"), printed);
        assertTrue(printed.lines().allMatch(line -> Typesetting.width(line) <= Typesetting.COLUMNS), printed);
    }

    @Test
    void scriptsGetTheWholeDiagnosis() throws Exception {
        JsonObject diagnosis = JsonParser.parseString(shell.run("wearable:doctor kitchen --json")).getAsJsonObject();
        assertEquals("CLOCK_OFF", diagnosis.get("verdict").getAsString());
        assertEquals("wearable:sync kitchen", diagnosis.get("next").getAsString());
        assertEquals("CLOCK", diagnosis.getAsJsonArray("evidence").get(5).getAsJsonObject().get("about").getAsString());
        assertEquals(3, diagnosis.getAsJsonArray("ladder").size());
    }

    @Test
    void aPersonSeesWhatItIsAt() throws Exception {
        String printed = shell.typing("").run("wearable:doctor kitchen");
        assertTrue(printed.contains("Listening for kitchen …"), printed);
    }

    @Test
    void aBandThatIsBusyIsNotExamined() throws Exception {
        shell.gateway.fails = new Busy("kitchen", "sync");
        assertTrue(shell.run("wearable:doctor kitchen").startsWith("BUSY  kitchen is busy with sync."));
    }
}
