package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisuseTest {
    private final GogoShell shell = new GogoShell();

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        wearable:unlink                              | it is not clear which bands are meant
        wearable:erase                               | nobody said whose history
        wearable:erase kitchen --from 2026-11-03 --until 2026-11-01 | the first day is after the last
        wearable:handover kitchen --local            | "--local" is not known here
        wearable:unlink a b                          | "b" is not known here
        wearable:unlink kitchen --loca               | did you mean --local
        wearable:files kitchen --days many           | "many" is no whole number
        wearable:scan --for soon                     | "soon" is no time such as 5s or 2m
        wearable:scan --for 0s                       | longer than nothing
        wearable:days kitchen --from tomorrow        | "tomorrow" is no day such as 2026-11-22
        wearable:days kitchen --from 2026-12-01      | the first day is after the last
        wearable:plan eat kitchen                    | "eat" is none of link, sync, unlink, reset, relink, move, handover, erase, forget, lost
        wearable:live kitchen --for 2h               | --for takes 60 min at most
        wearable:call kitchen Grandma --for 1h       | --for takes 2 min at most
        wearable:vibrate kitchen --times 0           | a band vibrates 1 to 20 times, not 0
        wearable:notify kitchen ' '                  | the text is empty
        wearable:notify kitchen                      | there is no TEXT
        wearable:notify kitchen x --as smoke         | "smoke" is none of message, mail, chat, missed-call, appointment
        wearable:settings kitchen goal               | "goal" is no NAME=VALUE
        wearable:settings kitchen goal=1 goal=2      | goal is there twice
        wearable:settings kitchen goal=1 --ask       | three things
        wearable:sleep kitchen --day today --from 2026-11-01 | --day means one night
        wearable:workouts kitchen --from 2026-12-01  | the first day is after the last
        wearable:trace kitchen                       | Type wearable:trace kitchen on, or off
        wearable:trace kitchen maybe                 | "maybe" is neither on nor off
        wearable:files kitchen --days 0              | --days 0 is no day at all
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
    @Tag("R8")
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
}
