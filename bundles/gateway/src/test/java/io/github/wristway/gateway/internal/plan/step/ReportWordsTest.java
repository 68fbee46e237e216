package io.github.wristway.gateway.internal.plan.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The one sentence that a report comes to, and what it says to do next. */
class ReportWordsTest {
    private static final Advice ADVICE = new Advice(WearableRow.of("w1", "kitchen", "acme", "one"), Optional.empty());

    private static Journal.Entry entry(Verb verb, Journal.State state, String waitsFor, Optional<Outcome> outcome) {
        return new Journal.Entry("p1", verb, "w1", Set.of(), Optional.empty(), state, Instant.EPOCH, waitsFor, outcome);
    }

    private static Report of(Verb verb, List<Report.Line> lines, Optional<WristwayException> failure, String... waits) {
        return Reports.of(entry(verb, Journal.State.RUNNING, "", Optional.empty()), "kitchen", lines, failure, List.of(waits), ADVICE, Map.of());
    }

    private static Report.Line line(Step step, Outcome outcome) {
        return new Report.Line(step, outcome, step.word() + " says " + outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        LINK     | kitchen is linked here                                 | kitchen was linked here already
        RELINK   | kitchen is linked here                                 | kitchen was linked here already
        SYNC     | kitchen is synced                                      | kitchen had nothing new
        UNLINK   | kitchen is free: it can be linked to any phone         | kitchen was free already
        RESET    | kitchen is as it left the factory                      | kitchen was reset already
        MOVE     | kitchen is let go: another host can have it            | kitchen was let go already
        HANDOVER | kitchen is free in every place: it can change hands    | kitchen was free in every place already
        ERASE    | kitchen: the history that the plan named is erased here | kitchen: there was nothing to erase
        FORGET   | kitchen is forgotten here                              | kitchen was forgotten already
        LOST     | kitchen is given up as lost; the band itself still has its key | kitchen was given up as lost already
        """)
    void anEndIsToldInTheWordsOfTheVerb_nowAndFromTheJournal(Verb verb, String done, String already) {
        assertEquals(done, of(verb, List.of(line(Step.HOST, Outcome.OK)), Optional.empty()).conclusion());
        assertEquals(already, of(verb, List.of(line(Step.HOST, Outcome.ALREADY)), Optional.empty()).conclusion());
        assertEquals(done, journalled(verb, Journal.State.DONE, Outcome.OK).conclusion());
        assertEquals(already, journalled(verb, Journal.State.DONE, Outcome.ALREADY).conclusion());
    }

    @Test
    void whatWaitsSaysForWhatAndThatItGoesOnByItself() {
        Report report = of(Verb.UNLINK, List.of(line(Step.LOOK, Outcome.QUEUED)), Optional.empty(), "kitchen to be heard", "the account service");
        assertEquals("nothing is done yet; it waits for kitchen to be heard and the account service", report.conclusion());
        assertEquals(Optional.of("It finishes by itself; see wearable:pending"), report.next());
        assertEquals("a part is done; the rest waits for the account service",
                     of(Verb.UNLINK, List.of(line(Step.ACCOUNT, Outcome.QUEUED), line(Step.BAND, Outcome.OK)), Optional.empty(), "the account service").conclusion());
        assertEquals("sent, but nobody has seen the effect yet; it waits for kitchen to be heard as free",
                     of(Verb.UNLINK, List.of(line(Step.BAND, Outcome.SENT_NOT_VERIFIED)), Optional.empty(), "kitchen to be heard as free").conclusion());
    }

    @Test
    void whatNobodyWillSeeMoreOfIsToldStepByStep() {
        Report report = of(Verb.RESET, List.of(line(Step.LOOK, Outcome.OK), line(Step.BAND, Outcome.SENT_NOT_VERIFIED), line(Step.HOST, Outcome.OK)), Optional.empty());
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome());
        assertEquals("kitchen: band says SENT_NOT_VERIFIED", report.conclusion());
        assertTrue(report.next().orElseThrow().startsWith("Look at the band whether it is as new"), report::toString);
    }

    @Test
    void aFailureIsToldInItsOwnWords() {
        Report report = of(Verb.UNLINK, List.of(line(Step.ACCOUNT, Outcome.OFFLINE)), Optional.of(new Offline("no internet", "Wait")), "the account service");
        assertEquals(List.of("no internet", Optional.of("Wait"), Outcome.OFFLINE), List.of(report.conclusion(), report.next(), report.outcome()));
    }

    private static Report journalled(Verb verb, Journal.State state, Outcome outcome, Report.Line... lines) {
        return Reports.of(entry(verb, state, "kitchen to be heard", Optional.of(outcome)), "kitchen", List.of(lines));
    }

    @Test
    void aPlanThatHasNotEndedIsToldAsTheJournalHasIt() {
        assertEquals("it is at work", journalled(Verb.UNLINK, Journal.State.RUNNING, Outcome.OK).conclusion());
        assertEquals(Outcome.QUEUED, journalled(Verb.UNLINK, Journal.State.RUNNING, Outcome.OK).outcome());
        assertEquals("it waits for kitchen to be heard", journalled(Verb.UNLINK, Journal.State.PENDING, Outcome.PARTIAL).conclusion());
        assertEquals(Outcome.PARTIAL, journalled(Verb.UNLINK, Journal.State.PENDING, Outcome.PARTIAL).outcome());
        assertEquals("given up; what is done or sent stays so", journalled(Verb.UNLINK, Journal.State.CANCELLED, Outcome.PARTIAL).conclusion());
        assertEquals("given up; nothing has changed", journalled(Verb.UNLINK, Journal.State.CANCELLED, Outcome.CANCELLED).conclusion());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFLINE", "SENT_NOT_VERIFIED"})
    void onesThatFailedAreToldByTheLastStepThatDid(Outcome outcome) {
        assertEquals("band says " + outcome, journalled(Verb.UNLINK, Journal.State.DONE, outcome,
                line(Step.ACCOUNT, Outcome.QUEUED), line(Step.BAND, outcome), line(Step.HOST, Outcome.OK)).conclusion());
        assertEquals("it ended", journalled(Verb.UNLINK, Journal.State.DONE, outcome).conclusion());
    }
}
