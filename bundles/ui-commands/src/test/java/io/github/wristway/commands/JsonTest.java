package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex(ScriptedBridge.KEY));

    @ParameterizedTest
    @ValueSource(strings = {"wearable:list", "wearable:scan --look", "wearable:pending", "wearable:capabilities",
        "wearable:capabilities kitchen", "wearable:samples kitchen", "wearable:samples kitchen --minutes", "wearable:days kitchen",
        "wearable:plan unlink kitchen", "wearable:unlink kitchen --yes", "wearable:unlink kitchen", "wearable:find kitchen",
        "wearable:reboot kitchen", "wearable:cancel p-7", "wearable:unpair kitchen",
        "wearable:live kitchen", "wearable:settings kitchen", "wearable:settings kitchen goal=9000",
        "wearable:settings kitchen --restore", "wearable:notify kitchen Dinner", "wearable:sleep kitchen", "wearable:workouts kitchen",
        "wearable:files kitchen", "wearable:keys", "wearable:keys kitchen", "wearable:import-keys x.zip", "wearable:import-keys x.zip --dry-run",
        "wearable:forget-keys kitchen --yes", "wearable:forget-keys kitchen",
        "wearable:link kitchen --yes --key " + ScriptedBridge.KEY, "account:list", "account:devices", "account:key d-1",
        "account:unlink d-2", "account:unlink d-2 --yes", "account:unlink d-2 --dry-run", "account:sign-out 7000000001",
        "wearable:sheet kitchen --to target/sheets", "gateway:audit", "gateway:audit --verify", "gateway:identity", "gateway:status", "gateway:exit", "wearable:unlink --help", "wearable:unlink --nonsense"})
    void everyAnswerIsJsonAndHoldsNoSecret(String line) throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.gateway.history.samples.addAll(Examples.everyMetric());
            shell.gateway.history.sleep.addAll(Examples.sleep());
            shell.gateway.history.workouts.add(Examples.workout());
            shell.gateway.history.files.add(Examples.file());
            shell.gateway.keys.all.addAll(KeyCommandsTest.keys());
            shell.gateway.keys.found = KeyCommandsTest.found();
            shell.gateway.history.days.add(Examples.day());
            shell.gateway.plans.pending.add(PlanExamples.pending());
            shell.bridge.devices.add(ScriptedBridge.device("d-1", "Mi Smart Band 4", "D1:C5:15:0A:22:7F"));
            shell.bridge.devices.add(ScriptedBridge.device("d-2", "Mi Smart Band 6", "C0:FF:EE:00:00:01"));
            String printed = shell.run(line + " --json");
            JsonElement json = JsonParser.parseString(printed);
            assertTrue(json.isJsonArray() || json.getAsJsonObject().size() > 0, printed);
            assertFalse(printed.contains(ScriptedBridge.KEY), printed);
        }
    }

    static List<Object> secrets() {
        return List.of(KEY, Secret.of("s3cret"), new Credential.Known(KEY), new SignIn.Password("anna", Secret.of("s3cret")),
                       new Wish(Verb.LINK, "D1", Set.of(), Optional.empty(), Optional.empty(), Optional.of(KEY), Optional.empty()),
                       List.of(Optional.of(KEY)), new Object());
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aSecretIsRefused(Object secret) {
        assertThrows(IllegalArgumentException.class, () -> Json.text(secret));
    }

    @Test
    void recordsAreWrittenFieldByField() {
        JsonObject json = Json.element(Examples.sighting("Mi Smart Band 4", null)).getAsJsonObject();
        assertEquals("D1:C5:15:0A:22:7F", json.getAsJsonObject("heard").get("address").getAsString());
        assertEquals("2026-11-22T12:00:00Z", json.getAsJsonObject("heard").get("heardAt").getAsString());
        assertEquals("0a0b", json.getAsJsonObject("heard").getAsJsonObject("manufacturerData").get("343").getAsString());
        assertFalse(json.has("wearable"));
    }

    @Test
    void aStrengthThatNobodyMeasuredIsLeftOut() {
        assertTrue(Json.element(Examples.sighting("Mi Smart Band 4", null).heard()).getAsJsonObject().has("rssiDbm"));
        assertFalse(Json.element(Examples.withoutStrength(Examples.sighting("Mi Smart Band 4", null)).heard()).getAsJsonObject().has("rssiDbm"));
    }

    @Test
    void aTableShowsNoStrengthThatNobodyMeasured() {
        String table = Tables.sightings(List.of(Examples.withoutStrength(Examples.sighting("Mi Smart Band 4", null)))).text();
        assertTrue(table.contains("D1:C5:15:0A:22:7F    -  "), table);
    }
}
