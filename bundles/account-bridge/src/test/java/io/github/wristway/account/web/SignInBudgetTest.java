package io.github.wristway.account.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInBudgetTest {
    private static final String ANNA = "anna@example.org";

    private final MemoryVault vault = new MemoryVault();
    private final RunningTime time = new RunningTime();
    private SignInBudget budget = budget();

    private SignInBudget budget() {
        return new SignInBudget(vault, "zepp", new SignInBudget.Limits(3, Duration.ofMinutes(15)), time);
    }

    private void pass(Duration howLong) {
        time.await(() -> false, howLong);
    }

    private void refused(String name, String next) {
        SignInNeeded e = assertThrows(SignInNeeded.class, () -> budget.spend(name));
        assertTrue(e.remedy().startsWith("The next try is possible in " + next + ";"), e.remedy());
    }

    private void spendAll() throws WristwayException {
        for (int i = 0; i < 3; i++) {
            budget.spend(ANNA);
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void afterThreeTriesItSaysWhenThereIsAnother() throws WristwayException {
        spendAll();
        refused(ANNA, "12 min");
        refused(" Anna@Example.org", "12 min");
        pass(Duration.ofMinutes(12));
        budget.spend(ANNA);
        refused(ANNA, "1 min");
    }

    @Test
    void everyNameHasItsOwn() throws WristwayException {
        spendAll();
        assertDoesNotThrow(() -> budget.spend("ben@example.org"));
    }

    @Test
    void aRestartForgetsNothing() throws WristwayException {
        spendAll();
        budget = budget();
        refused(ANNA, "12 min");
    }

    @Test
    void whatWasNotHeardDoesNotCount() throws WristwayException {
        for (int i = 0; i < 5; i++) {
            budget.spend(ANNA);
            budget.giveBack(ANNA);
        }
        spendAll();
        refused(ANNA, "12 min");
    }

    @Test
    void theRightPasswordWipesTheSlateAndLeavesNoName() throws WristwayException {
        spendAll();
        budget.settle(ANNA);
        assertEquals("{\"names\":[]}", vault.kept.get("account/zepp-tries").reveal());
        spendAll();
    }

    @Test
    void aRestLastsUntilItsEnd() throws WristwayException {
        budget.spend(ANNA);
        budget.rest(ANNA, Duration.ofHours(24));
        pass(Duration.ofHours(20));
        budget = budget();
        refused(ANNA, "4 hours");
        pass(Duration.ofHours(4));
        spendAll();
    }

    @Test
    void aClockThatWasWrongLocksNobodyOut() throws WristwayException {
        pass(Duration.ofDays(3650));
        spendAll();
        pass(Duration.ofDays(-3650));
        spendAll();
    }

    @Test
    void nonsenseInTheVaultCountsAsNothing() throws WristwayException {
        vault.put("account/zepp-tries", Secret.of("{\"names\": [{\"name\": \"anna@example.org\", \"tries\": \"soon 2026\", \"restUntil\": \"never\"}, 7]}"));
        spendAll();
        refused(ANNA, "12 min");
    }
}
