package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.commands.CommandSet.CommandName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManualTest {
    private static final List<String> KNOWN = List.of("wearable:list", "wearable:link", "account:list", "gateway:status");

    @Test
    void helpShowsEveryScopeOnOneScreen() throws Exception {
        try (GogoShell shell = new GogoShell()) {
            List<String> lines = shell.run("gateway:help").lines().toList();
            assertTrue(lines.size() <= 22, "on a terminal of 24 lines: " + lines);
            assertTrue(lines.stream().allMatch(line -> line.length() <= Typesetting.COLUMNS), lines.toString());
            assertTrue(lines.contains("account:   devices import key list sign-in sign-out token unlink"), lines.toString());
            assertFalse(lines.toString().contains("__"), "what only the Tab key needs");
        }
    }

    @Test
    void helpOfAScopeSaysWhatItsCommandsDo() throws Exception {
        try (GogoShell shell = new GogoShell()) {
            assertTrue(shell.run("gateway:help account").lines()
                            .anyMatch("account:list      Show the accounts that are signed in."::equals));
        }
    }

    @Test
    void helpOfACommandIsItsOwn() throws Exception {
        try (GogoShell shell = new GogoShell()) {
            assertEquals(shell.run("wearable:sync --help").strip(), shell.run("gateway:help wearable:sync").strip());
            assertEquals(shell.run("wearable:sync --help").strip(), shell.run("gateway:help sync").strip());
            assertTrue(words(shell.run("gateway:help wearable:snyc")).endsWith("Did you mean wearable:sync?"));
            assertEquals("NOT_FOUND 38", shell.outcome());
        }
    }

    @Test
    void aCommandThatThereIsNotNamesARemedy() throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.run("default = { gateway:__unknown $1 }");
            assertEquals("NOT_FOUND there is no command \"wearable:lst\". Did you mean wearable:list or wearable:lost?",
                         words(shell.run("wearable:lst --json")));
            assertEquals("NOT_FOUND 127", shell.outcome());
            assertTrue(shell.run("frobnicate").contains("See help"));
        }
    }

    static Stream<CommandName> commands() {
        return CommandSet.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExampleIn80Columns(CommandName command) throws Exception {
        try (GogoShell shell = new GogoShell()) {
            String help = shell.run(command.full() + " --help");
            assertAll(() -> assertTrue(help.startsWith("Usage: " + command.full() + " "), help),
                      () -> assertTrue(help.contains("Example:\n  " + command.full()), help),
                      () -> assertTrue(help.lines().allMatch(line -> line.length() <= 80), help),
                      () -> assertFalse(command.description().isBlank()));
            assertEquals(0, shell.gateway.asked.size());
        }
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        wearable:lst   | [wearable:list]
        wearable:lsit  | [wearable:list]
        lst            | [account:list, wearable:list]
        Status         | [gateway:status]
        wearable:li    | [wearable:link, wearable:list]
        nonsense       | []
        """)
    void near(String typed, String expected) {
        assertEquals(expected, Near.names(typed, KNOWN).toString());
    }
}
