package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.AnotherWearable;
import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.NotLinked;
import io.github.wristway.gateway.base.NotOwner;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.PairingRefused;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Tampered;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private static final Duration WAITED = Duration.ofSeconds(30);

    static Stream<WristwayException> everyKind() {
        return Stream.of(new AccountRefused("the service said 403", "Sign in again"), new AdapterTrouble("hci0 is off", "Switch it on"),
                new AnotherWearable("kitchen", "0123", "4567"),
                new AuthenticationRefused("kitchen", 8), new Busy("kitchen", "a sync"), new Cancelled("unlink of kitchen"),
                new ConfirmationNeeded("4f2a", "the plan wants a yes", "Add --yes"), new InvalidRequest("no such day", "Try today"),
                new KeyMissing("kitchen", "Sign in"), new KeyRefused("kitchen"), new LinkLost("kitchen", "the sync"),
                new MalformedMessage("two bytes instead of four"), new NoAnswer("kitchen", "the greeting", WAITED),
                new NotFound("nothing is called x", "See wearable:list"), new NotLinked("kitchen"), new NotOwner("anna", "kitchen"),
                new NotPaired("kitchen"), new PairingRefused("kitchen", "canceled"), new Offline("no internet", "Try later"), new OutOfRange("kitchen"), new RequestRefused("kitchen", "a reset", "status 4"),
                new Restricted("kitchen", "Switch it off in the app"), new SignInNeeded("the token is old", "Sign in again"),
                new StorageTrouble("the disk is full", "Make room", null), new Tampered("the sheet was changed", "Ask for it again"), new TapTimeout("kitchen", WAITED),
                new Unsupported("Mi Band 1S", "it has no such thing", "Take another"));
    }

    @Test
    void theseAreAllKindsThereAre() {
        Set<Class<?>> tested = everyKind().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Arrays.stream(WristwayException.class.getPermittedSubclasses()).collect(Collectors.toSet()), tested);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindPrintsItsCodeAndItsRemedy(WristwayException kind) throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.gateway.fails = kind;
            String printed = shell.run("wearable:list");
            assertTrue(printed.startsWith(kind.outcome() + "  " + kind.getMessage().split(" ")[0]), printed);
            assertTrue(printed.replaceAll("\\s+", " ").endsWith(kind.remedy() + "."), printed);
            assertTrue(printed.lines().allMatch(line -> line.length() <= 80), printed);
            assertEquals(kind.outcome() + " " + kind.outcome().exitStatus(), shell.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindIsJsonForScripts(WristwayException kind) throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.gateway.fails = kind;
            JsonObject json = JsonParser.parseString(shell.run("wearable:list --json")).getAsJsonObject();
            assertEquals(kind.outcome().name(), json.get("outcome").getAsString());
            assertEquals(kind.getMessage(), json.get("message").getAsString());
            assertEquals(kind.remedy(), json.get("remedy").getAsString());
        }
    }
}
