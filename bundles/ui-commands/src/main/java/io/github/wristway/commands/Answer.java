package io.github.wristway.commands;

import io.github.wristway.gateway.base.Outcome;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command came to: a list of records for {@code each}, text for people and {@code grep}, facts for JSON.
 *
 * @param <R> what there is one of per row
 */
public final class Answer<R> extends AbstractList<R> {
    private final Outcome outcome;
    private final List<R> rows;
    private final Object facts;
    private final String text;

    private Answer(Outcome outcome, List<R> rows, Object facts, String text) {
        this.outcome = outcome;
        this.rows = List.copyOf(rows);
        this.facts = facts;
        this.text = text;
    }

    static <R> Answer<R> of(Outcome outcome, List<R> rows, Object facts, String text) {
        return new Answer<>(outcome, rows, facts, text);
    }

    /** Rows as a table; without rows, a sentence that says so and what to do about it. */
    static <R> Answer<R> table(List<R> rows, String ifNone, List<Column<R>> columns) {
        return new Answer<>(Outcome.OK, rows, rows,
                            rows.isEmpty() ? Typesetting.paragraph(ifNone) : Column.table(columns, rows));
    }

    /** One sentence, for what has no more to say. */
    static Answer<Void> sentence(Outcome outcome, String sentence) {
        String stopped = Typesetting.sentence(sentence);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome);
        facts.put("message", stopped);
        return new Answer<>(outcome, List.of(), facts, Typesetting.paragraph(outcome + "  ", stopped));
    }

    /** The same, with something above and below. */
    Answer<R> between(String above, String below) {
        String whole = (above.isEmpty() ? "" : above + "\n") + text + (below.isEmpty() ? "" : "\n" + below);
        return new Answer<>(outcome, rows, facts, whole);
    }

    /** The same for people, other facts for scripts. */
    Answer<R> telling(Object otherFacts) {
        return new Answer<>(outcome, rows, otherFacts, text);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What {@code --json} writes. */
    public Object facts() {
        return facts;
    }

    /** As printed: at most 80 columns wide. */
    public String text() {
        return text;
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String toString() {
        return text;
    }
}
