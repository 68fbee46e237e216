package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.wristway.gateway.Consent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R13: plans are jobs with an id, progress, an end that can be waited for, and a way to give them up. */
class PendingTest {
    private final GogoShell shell = new GogoShell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    @DisplayName("R13: --no-wait tells the id, and the plan goes on")
    void doesNotWait() throws Exception {
        String printed = shell.run("wearable:unlink kitchen --yes --no-wait");
        assertEquals("QUEUED 10", shell.outcome());
        assertTrue(printed.startsWith("QUEUED  unlink of kitchen is at work as plan p-1."), printed);
        assertTrue(shell.gateway.asked.contains("start UNLINK"));
        assertFalse(shell.gateway.asked.contains("run UNLINK"));
        assertEquals("p-1", JsonParser.parseString(shell.run("wearable:unlink kitchen --yes --no-wait --json")).getAsJsonObject().get("planId").getAsString());
    }

    @Test
    void whoDoesNotWaitStillHasToAgree() throws Exception {
        shell.run("wearable:unlink kitchen --no-wait");
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        assertFalse(shell.gateway.asked.contains("start UNLINK"));
        shell.gateway.plans.wants = Consent.Level.NONE;
        shell.run("wearable:sync kitchen --no-wait");
        assertTrue(shell.gateway.asked.contains("start SYNC"));
    }

    @Test
    void aBatchIsWaitedFor() throws Exception {
        shell.run("wearable:unlink --all --yes --no-wait");
        assertEquals("INVALID 2", shell.outcome());
    }

    @Test
    @DisplayName("R13: who waits for a plan ends as it ends")
    void waits() throws Exception {
        String printed = shell.run("wearable:wait kitchen --for 2m");
        assertTrue(shell.gateway.asked.contains("await kitchen PT2M"), shell.gateway.asked::toString);
        assertTrue(printed.contains("OK  kitchen is free"), printed);
        shell.gateway.plans.report = PlanExamples.waiting("kitchen");
        shell.run("wearable:wait p-1");
        assertEquals("QUEUED 10", shell.outcome());
    }
}
