package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one plan that is shown for many bands, and the one token that agrees to it: it fits as long as each of theirs does. */
final class BatchPlan {
    private static final Pattern CLAUSE = Pattern.compile("[;:] | · ");

    private final Verb verb;
    private final List<Row> rows;

    BatchPlan(Verb verb, List<Row> rows) {
        this.verb = verb;
        this.rows = List.copyOf(rows);
    }

    /** For scripts: a row per band. */
    record RowFacts(String band, Optional<Outcome> outcome, Optional<String> said, Optional<String> next, Optional<PlanWords.PlanFacts> plan) {}

    /** How many there is something to do for. */
    int open() {
        return plans().size();
    }

    private List<Plan> plans() {
        return rows.stream().flatMap(row -> row.plan().stream()).toList();
    }

    Consent.Level consent() {
        return plans().stream().map(Plan::consent).max(Enum::compareTo).orElse(Consent.Level.NONE);
    }

    /** Eight characters, as of a single plan; the order of the bands does not matter. */
    String token() {
        String all = plans().stream().map(Plan::token).sorted().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Answer<Row> answer() {
        Outcome outcome = BatchReport.outcome(rows.stream().map(row -> row.outcome().orElse(Outcome.OK)).toList());
        String token = consent() == Consent.Level.NONE ? "" : "\n" + Typesetting.paragraph("  token     ", token());
        return Answer.of(outcome, rows, facts(), text() + token);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("verb", verb);
        facts.put("consent", consent());
        facts.put("token", token());
        facts.put("bands", rows.stream().map(row -> new RowFacts(row.band(), row.outcome(), row.outcome().map(ended -> row.said()), row.next(),
                row.plan().map(PlanWords::facts))).toList());
        return facts;
    }

    /** A line per band; what has to be known of several is said once. */
    String text() {
        List<String> notes = new ArrayList<>(rows.stream().flatMap(row -> notes(row).stream()).collect(Collectors.toCollection(LinkedHashSet::new)));
        String table = Column.table(List.of(
                Column.words("band", Row::band),
                Column.words(verb == Verb.ERASE ? "history" : "look", row -> row.outcome().map(ended -> ended + ": " + row.said())
                        .orElseGet(() -> does(row, verb == Verb.ERASE ? Step.HISTORY : Step.LOOK))),
                Column.words("save", row -> does(row, Step.SAVE)),
                Column.code("note", row -> notes(row).stream().map(note -> "" + (notes.indexOf(note) + 1)).collect(Collectors.joining(" ")))), rows);
        String all = open() == rows.size() ? "" : open() + " of ";
        StringBuilder text = new StringBuilder(Typesetting.paragraph(verbal() + " " + all + Phrases.count(rows.size(), "band") + ":")).append('\n').append(table);
        for (String note : notes) text.append('\n').append(Typesetting.paragraph(Typesetting.left("  " + (notes.indexOf(note) + 1), 6), note));
        return text.toString();
    }

    private String verbal() {
        String word = PlanWords.verb(verb);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String does(Row row, Step step) {
        return row.plan().stream().flatMap(plan -> plan.lines().stream()).filter(line -> line.step() == step).map(line -> inShort(line.does())).findFirst().orElse("");
    }

    /** Its first clause, without figures in brackets: the plan of a single band shows all of it. */
    private static String inShort(String does) {
        return CLAUSE.split(does, 2)[0].replaceAll(" \\(.*?\\)", "");
    }

    /** Warnings, consequences, and what went wrong: a cell may be cut, these are not. */
    private static Set<String> notes(Row row) {
        Set<String> notes = new LinkedHashSet<>();
        row.outcome().filter(ended -> !ended.isSuccess()).ifPresent(ended -> notes.add(row.band() + ": " + Typesetting.sentence(row.said())
                + row.next().map(next -> " " + Typesetting.sentence(next)).orElse("")));
        row.plan().ifPresent(plan -> {
            plan.lines().forEach(line -> line.consequence().ifPresent(what -> notes.add(line.step().word() + ": " + line.does() + " – " + what)));
            notes.addAll(plan.warnings());
        });
        return notes;
    }
}
