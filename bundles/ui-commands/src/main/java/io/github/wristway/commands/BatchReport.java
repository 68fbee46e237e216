package io.github.wristway.commands;

import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of a batch: a line per band, what is left to do, and how many there are of each kind. */
final class BatchReport {
    /** For scripts: a row per band. */
    record RowFacts(String band, Outcome outcome, String said, Optional<String> next, Optional<String> planId, Map<Place, Outcome> places,
                    Map<Place, String> untouched) {}

    private BatchReport() {}

    /**
     * Success only if each band came to one; where all came to the same, that; everything else is {@link Outcome#PARTIAL},
     * and the rows say which is which.
     */
    static Outcome outcome(List<Outcome> all) {
        if (all.stream().allMatch(Outcome::isSuccess)) return all.contains(Outcome.OK) ? Outcome.OK : Outcome.ALREADY;
        return Set.copyOf(all).size() == 1 ? all.get(0) : Outcome.PARTIAL;
    }

    /** @param again what goes on with a batch that was stopped; empty if it was not */
    static Answer<Row> answer(Verb verb, List<Row> rows, Optional<String> again) {
        Outcome outcome = outcome(rows.stream().map(row -> row.outcome().orElseThrow()).toList());
        String message = Typesetting.sentence(counts(verb, rows));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome);
        facts.put("message", message);
        Optional<String> next = again.map(command -> command + " goes on with what is not done yet");
        next.ifPresent(how -> facts.put("next", Typesetting.sentence(how)));
        facts.put("bands", rows.stream().map(BatchReport::facts).toList());
        StringBuilder text = new StringBuilder(Column.table(List.of(
                Column.words("band", Row::band),
                Column.code("outcome", row -> row.outcome().orElseThrow().name()),
                Column.words("what now", Row::said)), rows));
        rows.stream().filter(BatchReport::hasMoreToSay).forEach(row -> text.append('\n').append(left(row)));
        text.append('\n').append(Typesetting.paragraph(outcome + "  ", message));
        next.ifPresent(how -> text.append('\n').append(Typesetting.paragraph("  next      ", Typesetting.sentence(how))));
        return Answer.of(outcome, rows, facts, text.toString());
    }

    /** Of what was not begun there is no more than the table says. */
    private static boolean hasMoreToSay(Row row) {
        return !row.outcome().orElseThrow().isSuccess() && !(row.isStopped() && row.next().isEmpty());
    }

    private static RowFacts facts(Row row) {
        return new RowFacts(row.band(), row.outcome().orElseThrow(), row.said(), row.next(), row.report().map(Report::planId),
                row.report().map(Report::places).orElse(Map.of()), row.report().map(Report::untouched).orElse(Map.of()));
    }

    /** In full, what the table may have cut: where it stands, and what to do. */
    private static String left(Row row) {
        List<String> lines = new ArrayList<>(List.of(Typesetting.paragraph(row.band() + ": ", Typesetting.sentence(row.said()))));
        row.report().stream().flatMap(report -> report.lines().stream()).filter(line -> !line.outcome().isSuccess() && !line.said().equals(row.said()))
                .forEach(line -> lines.add(PlanWords.line(line)));
        row.next().ifPresent(next -> lines.add(Typesetting.paragraph("  next      ", Typesetting.sentence(next))));
        return String.join("\n", lines);
    }

    /** {@code 17 free, 2 wait, 1 failed: bedroom}. */
    private static String counts(Verb verb, List<Row> rows) {
        List<String> counts = new ArrayList<>();
        count(rows, Set.of(Outcome.OK)).ifPresent(n -> counts.add(n + " " + done(verb)));
        count(rows, Set.of(Outcome.ALREADY)).ifPresent(n -> counts.add(n + " had nothing left to do"));
        count(rows, Set.of(Outcome.QUEUED, Outcome.PARTIAL)).ifPresent(n -> counts.add(n + (n == 1 ? " waits" : " wait") + " (see wearable:pending)"));
        count(rows, Set.of(Outcome.SENT_NOT_VERIFIED)).ifPresent(n -> counts.add(n + " sent, but nobody saw the effect"));
        count(rows, Set.of(Outcome.CANCELLED)).ifPresent(n -> counts.add(n + " not begun or stopped before anything was changed"));
        List<String> failed = rows.stream().filter(row -> isFailure(row.outcome().orElseThrow())).map(Row::band).toList();
        if (!failed.isEmpty()) counts.add(failed.size() + " failed: " + String.join(", ", failed));
        return String.join(", ", counts);
    }

    private static Optional<Long> count(List<Row> rows, Set<Outcome> kind) {
        return Optional.of(rows.stream().filter(row -> kind.contains(row.outcome().orElseThrow())).count()).filter(n -> n > 0);
    }

    private static boolean isFailure(Outcome outcome) {
        return switch (outcome) {
            case OK, ALREADY, QUEUED, PARTIAL, SENT_NOT_VERIFIED, CANCELLED -> false;
            default -> true;
        };
    }

    private static String done(Verb verb) {
        return switch (verb) {
            case UNLINK, HANDOVER -> "free";
            case LINK, RELINK -> "linked";
            case SYNC -> "synced";
            case ERASE -> "erased";
            case MOVE -> "let go";
            default -> "done";
        };
    }
}
