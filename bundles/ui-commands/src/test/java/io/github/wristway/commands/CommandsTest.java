package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final GogoShell shell = new GogoShell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void look() throws Exception {
        for (String l : new String[] {"wearable:list", "wearable:scan --look", "each (wearable:list) { $it name }", "wearable:list | grep kitchen",
            "wearable:unlink kitchen", "wearable:unlink --help", "wearable:unlink kitchen --json", "wearable:unlink", "wearable:unlink kitchen --jes",
            "wearable:samples kitchen --day nonsense", "wearable:scan --for 5x", "wearable:plan foo bar", "gateway:status", "wearable:capabilities kitchen", "wearable:capabilities", "account:devices",
            "wearable:unpair kitchen", "account:list", "wearable:link --help", "wearable:list --json", "each (wearable:list) { wearable:find $it }", "wearable:find nobody", "echo $outcome $status"}) {
            System.err.println(">>> " + l);
            System.err.println(shell.run(l));
            System.err.println("--- " + shell.outcome());
        }
        System.err.println(shell.typing("yes").run("wearable:unlink kitchen"));
        System.err.println(shell.gateway.asked);
    }
}
