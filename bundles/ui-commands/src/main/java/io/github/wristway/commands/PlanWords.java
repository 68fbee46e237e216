package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans and reports as people and scripts read them. */
final class PlanWords {
    /** Columns for the word of a step and the blanks around it. */
    static final int WORD = 12;
    private static final int CONSEQUENCE_AT = 48;

    private PlanWords() {}

    /**
     * A plan for scripts: all but the wish, which may hold a key.
     *
     * @param sends what an account would be sent; empty if nobody asked for that
     */
    record PlanFacts(String id, Verb verb, Set<Wish.Option> options, String wearable, String headline,
                     List<Plan.Line> lines, List<String> warnings, Consent.Level consent, String token, Instant madeAt,
                     Optional<List<String>> sends) {}

    /** A report for scripts: as it is, and place by place. */
    record ReportFacts(Outcome outcome, String planId, Verb verb, String wearable, String conclusion, Optional<String> next,
                       List<Report.Line> lines, Map<Place, Outcome> places, Map<Place, String> untouched) {}

    static PlanFacts facts(Plan plan) {
        return facts(plan, Optional.empty());
    }

    static PlanFacts facts(Plan plan, List<String> sends) {
        return facts(plan, Optional.of(sends));
    }

    private static PlanFacts facts(Plan plan, Optional<List<String>> sends) {
        return new PlanFacts(plan.id(), plan.wish().verb(), plan.wish().options(), plan.wearable().name(), plan.headline(),
                             plan.lines(), plan.warnings(), plan.consent(), plan.token(), plan.madeAt(), sends);
    }

    static ReportFacts facts(Report report) {
        return new ReportFacts(report.outcome(), report.planId(), report.verb(), report.wearable(), report.conclusion(),
                               report.next(), report.lines(), report.places(), report.untouched());
    }

    static Answer<Plan.Line> answer(Plan plan) {
        String token = plan.consent() == Consent.Level.NONE ? "" : "\n" + head("token", plan.token());
        return Answer.of(Outcome.OK, plan.lines(), facts(plan), text(plan) + token);
    }

    /** @param shown whether the person has seen the lines already, as they happened */
    static Answer<Report.Line> answer(Report report, boolean shown) {
        StringBuilder text = new StringBuilder();
        if (!shown) report.lines().forEach(line -> text.append(line(line)).append('\n'));
        boolean links = report.verb() == Verb.LINK || report.verb() == Verb.RELINK; // it clears no place, so nobody asks which ones
        if (!links && !report.untouched().isEmpty()) text.append(head("stays", untouched(report))).append('\n');
        text.append(Typesetting.paragraph(report.outcome() + "  ", Typesetting.sentence(report.conclusion())));
        report.next().ifPresent(next -> text.append('\n').append(head("next", Typesetting.sentence(next))));
        return Answer.of(report.outcome(), report.lines(), facts(report), text.toString());
    }

    /** Such as {@code account and host: not reached; history: 4 days}. */
    private static String untouched(Report report) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        report.untouched().forEach((place, how) -> places.computeIfAbsent(how, same -> new ArrayList<>()).add(Phrases.word(place)));
        return places.entrySet().stream().map(alike -> String.join(", ", alike.getValue()) + ": " + alike.getKey()).collect(Collectors.joining("; "));
    }

    static String text(Plan plan) {
        StringBuilder text = new StringBuilder(Typesetting.paragraph(plan.headline()));
        for (Plan.Line line : plan.lines()) text.append('\n').append(line(line));
        for (String warning : plan.warnings()) text.append('\n').append(head("note", warning));
        return text.toString();
    }

    private static String line(Plan.Line line) {
        String does = head(line.step().word(), line.does());
        if (line.consequence().isEmpty()) return does;
        String consequence = Typesetting.harmless(line.consequence().get());
        boolean fits = Typesetting.width(does) < CONSEQUENCE_AT
                && CONSEQUENCE_AT + Typesetting.width(consequence) <= Typesetting.COLUMNS;
        if (fits) return Typesetting.left(does, CONSEQUENCE_AT) + consequence;
        return does + "\n" + Typesetting.paragraph(" ".repeat(WORD) + "→ ", consequence);
    }

    /** A step that is done; its code only where it is not simply done. */
    static String line(Report.Line line) {
        String code = line.outcome() == Outcome.OK ? "" : line.outcome() + ": ";
        return head(line.step().word(), code + line.said());
    }

    private static String head(String word, String text) {
        return Typesetting.paragraph(Typesetting.left("  " + word, WORD), text);
    }

    static String verb(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }

    static Answer<PendingPlan> pending(List<PendingPlan> plans, Phrases phrases) {
        return Answer.table(plans, "Nothing is pending.", List.of(
                Column.code("id", PendingPlan::id),
                Column.code("verb", plan -> verb(plan.verb())),
                Column.words("wearable", PendingPlan::wearable),
                Column.code("since", plan -> phrases.ago(plan.since())),
                Column.words("waits for", PendingPlan::waitsFor)));
    }
}
