package io.github.wristway.virtual.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.account.mifitness.StandInSource;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands of the virtual world, as they are typed. */
class CommandsTest {
    private Typist typist;
    private World world;
    private Accounts accounts;

    @BeforeEach
    void theDefaultWorld() throws Exception {
        typist = new Typist();
        world = typist.world;
        accounts = typist.accounts;
    }

    @AfterEach
    void close() {
        typist.close();
    }

    private String type(String line) {
        return typist.type(line);
    }

    @Test
    void everyExampleWorksInTheDefaultWorld() {
        for (Command command : VirtualCommands.all(world, accounts)) {
            String answer = type((command.name() + " " + command.example()).strip());
            assertEquals("OK", typist.variables.get("outcome"), command.name() + ": " + answer);
            assertEquals(0, typist.variables.get("status"));
            assertTrue(type(command.name() + " --help").contains("Example: virtual:" + command.name()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        show              | INVALID   |  2 | the name of a band is missing
        show attic        | NOT_FOUND | 38 | there is no virtual band "attic"
        show kitchen now  | INVALID   |  2 | "now" is too much
        add mi99          | INVALID   |  2 | "mi99" is none of the models
        add mi6 --firmware old | INVALID | 2 | "old" is no firmware such as V1.0.4.38
        add mi4 --nme x   | INVALID   |  2 | there is no option --nme
        add mi4 --name    | INVALID   |  2 | --name wants a value
        add mi4 --name gym| INVALID   |  2 | there is a band gym already
        add mi4 --key 00  | INVALID   |  2 | the key has 2 hex digits instead of 32
        range kitchen far | INVALID   |  2 | "far" is neither out nor in
        drop kitchen soon | INVALID   |  2 | must be a whole number, not "soon"
        gap kitchen 0     | INVALID   |  2 | must be 1 or more
        menu-reset desk   | INVALID   |  2 | has no reset in its menu
        account burn      | INVALID   |  2 | "burn" is none of fault, heal, requests and ask
        account fault     | INVALID   |  2 | the fault is missing
        account ask money | INVALID   |  2 | "money" is none of both, browser, code, nothing, picture
        vendor-link kitchen --account zoe | NOT_FOUND | 38 | there is no account zoe
        """)
    void wrongUsageIsExplained(String line, String outcome, int status, String explanation) {
        String answer = type(line);
        assertTrue(answer.startsWith(outcome + "  "), answer);
        assertTrue(answer.contains(explanation), answer);
        assertEquals(outcome, typist.variables.get("outcome"));
        assertEquals(status, typist.variables.get("status"));
    }

    @Test
    void theListAndTheManualFitTheirEightyColumns() {
        type("add mi9active --name bedroom");
        List<String> lines = type("list").lines().toList();
        assertEquals(1, lines.stream().map(line -> line.indexOf(" dBm")).distinct().count(), lines.toString());
        assertTrue(Stream.concat(lines.stream(), type("add --help").lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void faultsComeAndGo() {
        type("gap kitchen 2");
        type("silent kitchen");
        assertEquals(Set.of(Fault.GAP, Fault.SILENT), typist.kitchen().faults());
        assertTrue(type("list").contains("gap, silent"));
        type("heal");
        assertEquals(Set.of(), typist.kitchen().faults());
    }

    @Test
    void noKeyIsEverShown() {
        String key = typist.kitchen().key().orElseThrow().reveal().hex();
        for (String line : List.of("show kitchen", "list", "account", "vendor-link desk", "show desk")) {
            assertFalse(type(line).contains(key), line);
        }
        String desks = world.band("desk").orElseThrow().key().orElseThrow().reveal().hex();
        assertFalse(type("show desk").contains(desks));
    }

    @Test
    void aBandRunsTheFirmwareThatItIsGiven() {
        type("add mi6 --name old --firmware V1.0.1.32");
        assertTrue(type("show old").contains("firmware   V1.0.1.32"));
    }

    @Test
    void whatABandShowsAndKeepsIsShown() throws Exception {
        try (Host host = Host.enter(world, typist.kitchen(), typist.kitchen().key().orElseThrow())) {
            host.say("0020", "00c000050000000001426f623a206f6b002000");
            host.say("0020", "00c00003000000000042656e00000002");
            host.say("0003", "06010001");
            host.say("0003", "0281061e1f");
            typist.time.advance(Duration.ofSeconds(1));
        }
        String shown = type("show kitchen");
        assertTrue(shown.contains("display    Ben rings; SMS: Bob: ok, vibrates"), shown);
        assertTrue(shown.contains("settings   1 set, heard while connected, alarm at 06:30"), shown);
        assertTrue(shown.contains("also       "), shown);
        assertTrue(type("show desk").contains("display    no message"));
        assertTrue(shown.contains("key        one, which stays hidden"), shown);
        assertTrue(shown.contains("was set: alarm ") && !shown.contains("["), shown);
        assertTrue(type("show desk").contains("0 minutes in 0 transfers, as hosts told it"));
    }

    @Test
    void everyModelCanBeAdded() {
        for (BandModel model : BandModel.values()) {
            assertTrue(type("add " + model.id() + " --name a" + model.id()).startsWith("added a" + model.id() + ", " + model.advertisedName()));
        }
        assertTrue(type("show ahrx").contains("also       nothing else"));
    }

    @Test
    void theCastIsAsAnnounced() {
        assertEquals("D1:C5:15:0A:22:7F", typist.kitchen().address().text());
        assertEquals(3 * 24 * 60, typist.kitchen().storedMinutes());
        assertTrue(world.band("desk").orElseThrow().isFree());
        assertEquals(0, world.band("desk").orElseThrow().storedMinutes());
        assertEquals(3, accounts.server().devices(Accounts.ANNA).size());
        assertEquals(0, accounts.server().devices(Accounts.BEN).size());
        assertEquals(List.of("Xiaomi Body Composition Scale S400", "Ring", "Xiaomi Smart Band 9"),
                     accounts.miFitness().sources(Accounts.ANNA).stream().map(StandInSource::name).toList());
    }
}
