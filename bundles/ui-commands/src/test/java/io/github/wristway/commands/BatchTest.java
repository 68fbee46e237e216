package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
    @TempDir
    Path folder;
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void fiveBands() {
        shell.gateway.wearables.all.clear();
        List.of("kitchen", "bedroom", "hall", "office").forEach(name -> add(name, LinkState.LINKED_HERE, name.equals("office") ? "ben" : "anna"));
        add("attic", LinkState.UNPAIRED, "anna");
    }

    private void add(String name, LinkState state, String person) {
        shell.gateway.wearables.all.add(Examples.wearable(name, shell.gateway.wearables.all.size() + 1, state, person));
        shell.gateway.plans.reports.put(name, PlanExamples.freed(name));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private Path table(String... lines) throws Exception {
        return Files.write(folder.resolve("bands.csv"), List.of(lines));
    }

    @Test
    @DisplayName("R7: all, those of a person, and those in a file are chosen without typing each")
    void chooses() throws Exception {
        shell.run("wearable:unlink --all --yes");
        assertEquals(List.of("kitchen", "bedroom", "hall", "office"), shell.gateway.plans.ran, "what is free already is left alone");
        shell.gateway.plans.ran.clear();
        shell.run("wearable:unlink --all --person ANNA --yes");
        assertEquals(List.of("kitchen", "bedroom", "hall"), shell.gateway.plans.ran);
        shell.gateway.plans.ran.clear();
        shell.run("wearable:unlink --from " + table("band", "office", "attic") + " --yes");
        assertEquals(List.of("office", "attic"), shell.gateway.plans.ran);
        assertTrue(shell.run("wearable:unlink --all --person nobody").contains("no band left to unlink"));
        assertEquals("ALREADY 0", shell.outcome());
    }

    @ParameterizedTest(name = "wearable:unlink {0} says that it is not clear")
    @CsvSource({"''", "kitchen --all", "--person anna", "kitchen --results x.csv", "--all --from x.csv"})
    void whichBandsHasToBeClear(String typed) throws Exception {
        shell.run("wearable:unlink " + typed);
        assertEquals("INVALID 2", shell.outcome());
        assertEquals(List.of(), shell.gateway.plans.ran);
    }

    @Test
    void whatFailsWithOneStopsNoneOfTheOthers() throws Exception {
        shell.gateway.plans.unseen.put("kitchen", new OutOfRange("kitchen"));
        shell.gateway.plans.failing.put("bedroom", new IllegalStateException("a bug"));
        shell.gateway.plans.reports.put("hall", PlanExamples.waiting("hall"));
        String printed = shell.run("wearable:unlink --all --yes");
        assertEquals("PARTIAL 12", shell.outcome());
        assertEquals(List.of("bedroom", "hall", "office"), shell.gateway.plans.ran);
        assertTrue(printed.endsWith("PARTIAL  1 free, 1 waits (see wearable:pending), 2 failed: kitchen, bedroom."), printed);
        assertTrue(printed.contains("look      QUEUED: hall is not in reach; nothing has changed"), printed);
    }

    @ParameterizedTest(name = "{0} make {1}")
    @CsvSource({"OK ALREADY, OK", "ALREADY ALREADY, ALREADY", "QUEUED QUEUED, QUEUED", "OUT_OF_RANGE OUT_OF_RANGE, OUT_OF_RANGE",
                "OK QUEUED, PARTIAL", "OK OUT_OF_RANGE, PARTIAL", "OUT_OF_RANGE KEY_MISSING, PARTIAL", "OK SENT_NOT_VERIFIED, PARTIAL"})
    void theOutcomeFollowsARule(String all, Outcome expected) {
        assertEquals(expected, BatchReport.outcome(Arrays.stream(all.split(" ")).map(Outcome::valueOf).toList()));
    }

    @Test
    @DisplayName("R9: one plan for all is shown, and one yes runs it")
    void asksOnce() throws Exception {
        String printed = shell.typing("yes").run("wearable:unlink --all");
        assertTrue(printed.contains("Looking at office (4 of 4) …"), printed);
        assertTrue(printed.contains("Unlink 4 bands:\nband     look "), printed);
        assertEquals(1, printed.split("no other phone can link it", -1).length - 1, "what concerns all is said once");
        assertEquals("OK 0", shell.outcome());
        assertTrue(printed.contains("hall (3 of 4)"), printed);
        assertTrue(shell.gateway.plans.consent instanceof Consent.Token);
        shell.typing("no").run("wearable:unlink --all");
        assertEquals("CANCELLED 34", shell.outcome());
        shell.run("wearable:unlink --all");
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
    }

    @ParameterizedTest(name = "where data would be lost, {0} gives {1}")
    @CsvSource({"4, OK 0", "yes, CONFIRM_NEEDED 31", "3, CONFIRM_NEEDED 31", "kitchen, CONFIRM_NEEDED 31"})
    void aNumberIsTypedWhereDataWouldBeLost(String typed, String outcome) throws Exception {
        shell.gateway.plans.wants = Consent.Level.NAME;
        shell.typing(typed).run("wearable:unlink --all --yes");
        assertEquals(outcome, shell.outcome());
        assertEquals(outcome.startsWith("OK") ? 4 : 0, shell.gateway.plans.ran.size());
    }

    @Test
    void oneTokenAgreesToAllAndToNothingElse() throws Exception {
        JsonObject dry = JsonParser.parseString(shell.run("wearable:unlink --all --dry-run --json")).getAsJsonObject();
        String token = dry.get("token").getAsString();
        assertEquals(4, dry.getAsJsonArray("bands").size());
        assertEquals(List.of(), shell.gateway.plans.ran);
        shell.run("wearable:unlink --all --person anna --confirm " + token);
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        assertNotEquals("", token);
        shell.run("wearable:unlink --from " + table("band", "office", "hall", "bedroom", "kitchen") + " --confirm " + token);
        assertEquals("OK 0", shell.outcome(), "in whatever order");
    }

    @Test
    void jsonGivesARowPerBand() throws Exception {
        shell.gateway.plans.reports.put("hall", PlanExamples.waiting("hall"));
        JsonObject told = JsonParser.parseString(shell.run("wearable:unlink --all --yes --json")).getAsJsonObject();
        JsonArray bands = told.getAsJsonArray("bands");
        assertEquals("PARTIAL", told.get("outcome").getAsString());
        assertEquals("QUEUED", bands.get(2).getAsJsonObject().get("outcome").getAsString());
        assertEquals("p-hall", bands.get(2).getAsJsonObject().get("planId").getAsString());
        assertEquals("ALREADY", bands.get(0).getAsJsonObject().getAsJsonObject("places").get("ACCOUNT").getAsString());
    }

    @Test
    void whoeverPressesCtrlCIsToldWhatIsDoneAndWhatIsNot() throws Exception {
        Path results = folder.resolve("done.csv");
        shell.gateway.plans.interruptedAt = "bedroom";
        shell.gateway.plans.reports.put("bedroom", PlanExamples.waiting("bedroom"));
        String printed = shell.run("wearable:unlink --all --yes --results " + results);
        assertEquals(List.of("kitchen", "bedroom"), shell.gateway.plans.ran);
        assertTrue(printed.contains("1 free, 1 waits (see wearable:pending), 2 not begun"), printed);
        assertTrue(printed.replaceAll("\\s+", " ").endsWith("next wearable:unlink --all --yes --results " + results + " goes on with what is not done yet."), printed);
        assertEquals("PARTIAL 12", shell.outcome());
        assertEquals(List.of("kitchen,OK", "bedroom,QUEUED", "hall,CANCELLED", "office,CANCELLED"),
                Files.readAllLines(results).stream().skip(1).map(line -> line.replaceFirst("(,[A-Z]+),.*", "$1")).toList());
    }

    @Test
    void theBandThatCtrlCStopsBeforeAnythingIsChangedIsToldLikeThoseThatWereNotBegun() throws Exception {
        shell.gateway.plans.interruptedAt = "kitchen";
        shell.gateway.plans.failing.put("kitchen", new Cancelled("unlink of kitchen"));
        JsonObject told = JsonParser.parseString(shell.run("wearable:unlink --all --yes --json")).getAsJsonObject();
        assertEquals("CANCELLED 34", shell.outcome());
        assertEquals("4 not begun or stopped before anything was changed.", told.get("message").getAsString());
        assertEquals("wearable:unlink --all --yes --json goes on with what is not done yet.", told.get("next").getAsString());
    }

    @Test
    void linesThatNobodyCanReadAndBandsThatNobodyKnowsFailAlone() throws Exception {
        String printed = shell.run("wearable:unlink --from " + table("band;person", "kitchen;anna", "nobody;", ";anna", "kitchen;") + " --yes");
        assertEquals(List.of("kitchen"), shell.gateway.plans.ran);
        assertTrue(printed.contains("line 3: no band is called \"nobody\""), printed);
        assertTrue(printed.contains("line 4") && printed.contains("it names no band"), printed);
        assertTrue(printed.contains("it is the same band as kitchen"), printed);
    }

    @Test
    void theResultsAreATableThatNoSpreadsheetTakesForFormulas() throws Exception {
        Path results = folder.resolve("done.csv");
        shell.gateway.plans.reports.put("hall", PlanExamples.waiting("=HYPERLINK(1)"));
        shell.run("wearable:unlink --all --yes --results " + results);
        List<String> lines = Files.readAllLines(results);
        assertEquals("band,result,what now,next", lines.get(0));
        assertTrue(lines.get(1).startsWith("kitchen,OK,"), lines::toString);
        assertTrue(lines.get(3).startsWith("'=HYPERLINK(1),QUEUED,"), lines::toString);
        shell.run("wearable:unlink --all --yes --results " + results);
        assertEquals("PARTIAL 12", shell.outcome(), "results of earlier are written anew");
        shell.run("wearable:unlink --all --yes --results " + table("band", "kitchen"));
        assertEquals("INVALID 2", shell.outcome());
        assertFalse(Files.readString(folder.resolve("bands.csv")).contains("result"));
    }
}
