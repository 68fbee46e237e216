package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.GatewayStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void somethingStored() {
        shell.gateway.history.samples.addAll(Examples.samples());
        shell.gateway.history.days.add(Examples.day());
        shell.gateway.plans.pending.add(PlanExamples.pending());
        shell.gateway.history.sleep.addAll(Examples.sleep());
        shell.gateway.history.workouts.add(Examples.workout());
        shell.gateway.history.files.add(Examples.file());
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
        wearable:capabilities                     | mi4    Mi Smart Band 4  the account  yes
        wearable:capabilities                     | wearable:capabilities MODEL tells the way through its menu
        wearable:scan --look                      | Mi Smart Band 4  kitchen   ours
        wearable:scan --look                      | ours: it took our key and answered with its serial number
        wearable:capabilities kitchen             | factory reset  untested
        wearable:capabilities kitchen             | goal              1 to 59999: steps to walk on a day.
        wearable:capabilities kitchen             | alarm1 to alarm2  off, or a time
        wearable:live kitchen                     | OK  kitchen told 3 heart rates within 60 s: 72 bpm
        wearable:settings kitchen                 | goal            8000            sent, not verified
        wearable:settings kitchen                 | do-not-disturb  22:00-07:00     set, confirmed
        wearable:settings kitchen                 | alarm1          06:30,weekdays  told by the band
        wearable:settings kitchen                 | off, automatic, or a part of the day such as 22:00-07:00
        wearable:settings kitchen                 | To change one: wearable:settings kitchen wear-side=left.
        wearable:settings kitchen --ask           | language        -               -
        wearable:settings kitchen do-not-disturb=off | OK  kitchen confirmed do-not-disturb.
        wearable:sleep kitchen                    | 23:10  00:40  light  1 h 30 min
        wearable:sleep kitchen                    | Asleep 5 h 25 min: light 4 h 25 min, deep 1 h 00 min.
        wearable:sleep kitchen --from 2026-11-21  | 2026-11-21  06:30  07:20      50 min      50 min
        wearable:workouts kitchen                 | 2026-11-21 12:00  outdoor run  1 h 05 min  10.24 km   612    -      1
        wearable:files kitchen                    | 2026-11-21 12:00  daily details      2  00b95569040400
        wearable:reboot kitchen                   | OK  kitchen restarts
        wearable:trace                            | mi4-20261122-081500.trace.jsonl
        wearable:trace kitchen on                 | OK  kitchen is written down until 2026-11-22 13:00
        wearable:trace kitchen off                | /var/lib/wristway/traces/mi4-20261122-081500.trace.jsonl
        wearable:doctor kitchen                   | OK  kitchen is ours, but its clock is wrong
        wearable:plan unlink kitchen              | token     4f2a9c01
        wearable:cancel kitchen                   | OK  kitchen is free
        wearable:unlink kitchen --yes             | OK  kitchen is free: it can be linked to any phone.
        account:list                              | zepp      anna@example.org  7000000001
        account:devices                           | Mi Smart Band 4  band  D1:C5:15:0A:22:7F  active  yes     kitchen   both
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
        wearable:move kitchen --no-sync --yes           | plan MOVE kitchen [NO_SYNC]
        wearable:handover kitchen --yes                 | run HANDOVER
        wearable:erase kitchen --confirm 4f2a9c01       | run ERASE
        wearable:erase --person anna                    | plan ERASE w-kitchen []
        wearable:relink kitchen --yes                   | run RELINK
        wearable:cancel p-7                             | cancel p-7
        wearable:sync kitchen --keep                    | plan SYNC kitchen [KEEP]
        each (wearable:list) { wearable:reboot $it }    | reboot w-kitchen
        wearable:live kitchen --for 30s                 | live w-kitchen PT30S
        wearable:find kitchen --for 3s                  | find w-kitchen PT3S
        wearable:vibrate kitchen                        | vibrate w-kitchen 3
        wearable:notify kitchen Dinner is ready         | show w-kitchen MESSAGE Dinner is ready
        wearable:notify kitchen 'Bins  out' --as missed-call | show w-kitchen MISSED_CALL Bins  out
        wearable:call kitchen Grandma --for 5s          | call w-kitchen Grandma PT5S
        wearable:settings kitchen goal=9000 wear-side=right | change w-kitchen {goal=9000, wear-side=right}
        wearable:settings kitchen 'alarm1=07:00 mon'    | change w-kitchen {alarm1=07:00 mon}
        wearable:settings kitchen --restore             | change w-kitchen {wear-side=left, goal=8000, do-not-disturb=22:00-07:00, alarm1=06:30,weekdays}
        wearable:settings kitchen --ask                 | ask settings w-kitchen
        wearable:trace D1:C5 on                         | trace D1:C5
        wearable:trace kitchen off                      | stop trace kitchen
        wearable:sleep kitchen                          | sleep kitchen 2026-11-21T12:00:00Z 2026-11-22T12:00:00Z
        wearable:sleep kitchen --day 2026-11-20         | sleep kitchen 2026-11-19T12:00:00Z 2026-11-20T12:00:00Z
        wearable:sleep kitchen --to yesterday           | sleep kitchen 2026-11-14T12:00:00Z 2026-11-21T12:00:00Z
        wearable:workouts kitchen --from 2026-11-20     | workouts kitchen 2026-11-20T00:00:00Z 2026-11-23T00:00:00Z
        wearable:files kitchen                          | files kitchen 2026-10-24T00:00:00Z 2026-11-23T00:00:00Z
        wearable:files kitchen --days 1                 | files kitchen 2026-11-22T00:00:00Z 2026-11-23T00:00:00Z
        account:unlink d-1 --yes                        | plan UNLINK w-kitchen [ACCOUNT_ONLY]
        """)
    void asks(String line, String expected) throws Exception {
        shell.run(line);
        assertTrue(shell.gateway.asked.contains(expected), shell.gateway.asked.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        wearable:find kitchen --for 3s      | kitchen was told to vibrate for 3 s; it does not say whether it did.
        wearable:vibrate kitchen --times 1  | kitchen was told to vibrate 1 time; it does not say whether it did.
        wearable:notify kitchen Dinner      | kitchen was sent the message; it does not say whether it shows it.
        wearable:call kitchen Grandma       | kitchen was sent a call for 10 s and its end; it does not say whether it showed it.
        wearable:settings kitchen goal=9000 | goal was sent to kitchen, which does not say whether it took it.
        wearable:settings kitchen goal=9000 alarm7=off alarm8=off | goal was sent to kitchen, which does not say whether it took it; alarm7 and alarm8 are still being sent.
        wearable:settings kitchen alarm7=off | alarm7 is still being sent.
        wearable:settings kitchen alarm7=off alarm8=off alarm9=off alarm11=off | alarm7 to alarm9 and alarm11 are still being sent.
        wearable:settings kitchen goal=9000 do-not-disturb=off | kitchen confirmed do-not-disturb; goal was sent to kitchen, which does not say whether it took it.
        """)
    void whatNobodySawIsNotCalledDone(String line, String expected) throws Exception {
        assertEquals("SENT_NOT_VERIFIED " + expected, shell.run(line).replaceAll("\\s+", " "));
        assertEquals("SENT_NOT_VERIFIED 11", shell.outcome());
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
        shell.gateway.wearables.all.clear();
        shell.gateway.air.heard.clear();
        assertTrue(shell.run("wearable:list").replace('\n', ' ').contains("wearable:link takes it on"));
        assertTrue(shell.run("wearable:scan").contains("Bring the band nearer"));
    }

    @Test
    void whereNobodyIsNamedThereIsRoomForTheModel() throws Exception {
        shell.gateway.wearables.all.replaceAll(Examples::wornByNobody);
        String printed = shell.run("wearable:list");
        assertFalse(printed.contains("person"), printed);
    }

    @Test
    void theStatusTellsWhereARadioSaysWhatItLacks() throws Exception {
        assertFalse(shell.run("gateway:status").contains("gateway:selftest"));
        shell.gateway.radio = new GatewayStatus.Part("bluez", false, "there is no adapter. Plug one in");
        assertTrue(shell.run("gateway:status").endsWith("gateway:selftest says what a radio lacks, and how to mend it."));
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
