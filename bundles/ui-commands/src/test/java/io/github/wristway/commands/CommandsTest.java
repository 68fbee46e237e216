package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.commands.CommandSet.CommandName;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void somethingStored() {
        shell.gateway.samples.addAll(Examples.samples());
        shell.gateway.days.add(Examples.day());
        shell.gateway.pending.add(Examples.pending());
        shell.bridge.devices.add(ScriptedBridge.device("d-1", "Mi Smart Band 4", "D1:C5:15:0A:22:7F"));
        shell.bridge.devices.add(ScriptedBridge.device("d-2", "Mi Smart Band 6", "C0:FF:EE:00:00:01"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        wearable:list                             | kitchen  Mi Smart Band 4  anna
        wearable:scan                             | D1:C5:15:0A:22:7F  -58  Mi Smart Band 4
        wearable:pending                          | p-7  unlink  kitchen
        wearable:days kitchen                     | 2026-11-21     1440   8123
        wearable:samples kitchen                  | 12:00        2     20              76  71 to 80
        wearable:samples kitchen --minutes        | 12:01       8              80
        wearable:capabilities                     | mi4    Mi Smart Band 4  the account
        wearable:capabilities kitchen             | factory reset             untested
        wearable:find kitchen --for 3s            | OK  kitchen has vibrated for 3 s.
        wearable:reboot kitchen                   | OK  kitchen restarts
        wearable:plan unlink kitchen              | token     4f2a9c01
        wearable:cancel kitchen                   | OK  kitchen is free
        wearable:unlink kitchen --yes             | OK  kitchen is free: it can be linked to any phone.
        account:list                              | zepp      anna@example.org  7000000001
        account:devices                           | Mi Smart Band 4  band  D1:C5:15:0A:22:7F  yes, active  yes  kitchen
        gateway:status                            | radio    hci0    yes    listening
        gateway:selftest                          | OK  hci0 is ready (listening).
        """)
    void prints(String line, String expected) throws Exception {
        String printed = shell.run(line);
        assertTrue(printed.contains(expected), printed);
        assertEquals("OK 0", shell.outcome());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        wearable:scan --for 2m                          | scan PT2M
        wearable:scan --look                            | look D1:C5:15:0A:22:7F
        wearable:days kitchen --to yesterday            | days kitchen 2026-11-08 2026-11-21
        wearable:days kitchen --from 2026-11-01         | days kitchen 2026-11-01 2026-11-22
        wearable:samples kitchen --day 2026-11-20       | samples kitchen 2026-11-20T00:00:00Z 2026-11-21T00:00:00Z
        wearable:sync kitchen                           | plan SYNC kitchen []
        wearable:reset kitchen --no-sync --yes          | plan RESET kitchen [NO_SYNC]
        wearable:unlink kitchen --account-only --yes    | plan UNLINK kitchen [ACCOUNT_ONLY]
        wearable:plan UNLINK kitchen --local            | plan UNLINK kitchen [LOCAL]
        wearable:forget kitchen --yes                   | run FORGET
        wearable:relink kitchen --yes                   | run RELINK
        wearable:cancel p-7                             | cancel p-7
        each (wearable:list) { wearable:reboot $it }    | reboot w-kitchen
        account:unlink d-1 --yes                        | plan UNLINK w-kitchen [ACCOUNT_ONLY]
        """)
    void asks(String line, String expected) throws Exception {
        shell.run(line);
        assertTrue(shell.gateway.asked.contains(expected), shell.gateway.asked.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        wearable:unlink                              | Missing required parameter: 'BAND'
        wearable:unlink a b                          | "b" is not known here
        wearable:unlink kitchen --loca               | did you mean --local
        wearable:scan --for soon                     | "soon" is no time such as 5s or 2m
        wearable:scan --for 0s                       | longer than nothing
        wearable:days kitchen --from tomorrow        | "tomorrow" is no day such as 2026-11-22
        wearable:days kitchen --from 2026-12-01      | the first day is after the last
        wearable:plan eat kitchen                    | "eat" is none of link, sync
        wearable:link D1 --key 12                    | 2 hex digits instead of 32
        wearable:link D1 --key 12 --key-file x       | there are two keys
        wearable:link D1 --key-file no-such-file     | no-such-file cannot be read
        wearable:link D1 --own-key --account anna    | --own-key makes a new key
        wearable:unpair kitchen                      | wearable:unlink kitchen (removes ownership
        wearable:unbind                              | wearable:forget BAND (only this gateway
        wearable:disconnect kitchen                  | Did you mean
        account:sign-in anna@example.org             | --password-file FILE
        account:key d-1 --reveal --json              | a key is never written as JSON
        """)
    void misuseIsExplainedAndChangesNothing(String line, String expected) throws Exception {
        String printed = shell.run(line).replaceAll("\\s+", " ").replace("\\\"", "\"");
        assertTrue(printed.contains(expected), printed);
        assertEquals("INVALID 2", shell.outcome());
        assertEquals(0, shell.gateway.asked.stream().filter(asked -> asked.startsWith("run")).count());
    }

    @Test
    void anUnknownBandSaysWhereToLook() throws Exception {
        assertEquals("NOT_FOUND  no band is called \"nobody\". See wearable:list for those that are.",
                     shell.run("wearable:unlink nobody --yes"));
        assertEquals("NOT_FOUND 38", shell.outcome());
    }

    @Test
    void aBugIsOneLineForTheUser() throws Exception {
        shell.gateway.breaks = new IllegalStateException("no such column");
        String printed = shell.run("wearable:list");
        assertTrue(printed.contains("ERROR  wearable:list failed: java.lang.IllegalStateException: no such column."), printed);
        assertEquals("ERROR 1", shell.outcome());
    }

    @Test
    void answersAreListsForTheShellsOwnCommands() throws Exception {
        assertEquals("kitchen\n", shell.run("each (wearable:list) { echo ($it name) }"));
        assertEquals("kitchen\n", shell.run("each -r (wearable:list) { $it name }"));
        assertEquals("1", shell.run("(wearable:list) size"));
        assertTrue(shell.run("wearable:list | grep --color=never kitchen").contains("kitchen  Mi Smart Band 4"));
        assertFalse(shell.run("wearable:list | grep cellar").contains("kitchen"));
        shell.run("wearable:list");
        assertEquals("OK 0\n", shell.run("echo $outcome $status"));
    }

    @Test
    void nothingThereSaysWhatToDo() throws Exception {
        shell.gateway.wearables.clear();
        shell.gateway.heard.clear();
        assertTrue(shell.run("wearable:list").replace('\n', ' ').contains("wearable:link takes it on"));
        assertTrue(shell.run("wearable:scan").contains("Bring the band nearer"));
    }

    static Stream<CommandName> commands() {
        return CommandSet.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExampleIn80Columns(CommandName command) throws Exception {
        String help = shell.run(command.full() + " --help");
        assertAll(() -> assertTrue(help.startsWith("Usage: " + command.full() + " "), help),
                  () -> assertTrue(help.contains("Example:\n  " + command.full()), help),
                  () -> assertTrue(help.lines().allMatch(line -> line.length() <= 80), help),
                  () -> assertFalse(command.description().isBlank()));
        assertEquals(0, shell.gateway.asked.size());
    }

    @Test
    void exitStopsTheGatewayButNotSomebodysKarafUnasked() throws Exception {
        shell.shared = true;
        assertTrue(shell.run("gateway:exit").startsWith("INVALID  this would stop the whole Karaf"));
        assertFalse(shell.stopped);
        shell.run("gateway:exit --yes");
        assertTrue(shell.stopped);
    }
}
