package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What plans were begun, and how far they came: so that a restart goes on where a power cut has stopped one. */
public final class Journal {
    /** Where a plan stands. */
    public enum State { RUNNING, PENDING, DONE, CANCELLED }

    /**
     * A plan that was begun.
     *
     * @param waitsFor as it follows "waits for"; empty text if it waits for nothing
     * @param outcome  empty until it is over
     */
    public record Entry(String planId, Verb verb, String wearableId, Set<Wish.Option> options, Optional<String> account,
                        State state, Instant since, String waitsFor, Optional<Outcome> outcome) {
        public Entry {
            options = Set.copyOf(options);
        }

        /** Now with another state. */
        public Entry with(State state, String waitsFor, Optional<Outcome> outcome) {
            return new Entry(planId, verb, wearableId, options, account, state, since, waitsFor, outcome);
        }
    }

    /**
     * The latest try of a step.
     *
     * @param ended   false if it was started and nobody knows how far it came
     * @param outcome empty if it has not ended
     * @param at      when it ended, or else when it was started
     */
    public record StepEntry(Step step, boolean ended, Optional<Outcome> outcome, String said, Instant at) {}

    private final Database database;

    Journal(Database database) {
        this.database = database;
    }

    /** Writes a new plan down, before anything of it is done. */
    public void begin(Entry entry) throws StorageTrouble {
        database.change(sql -> sql.run("""
            INSERT INTO plan (id, verb, wearable, options, account, state, since, waits_for, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            entry.planId(), entry.verb(), entry.wearableId(), text(entry.options()), entry.account(), entry.state(),
            entry.since(), entry.waitsFor(), entry.outcome()));
    }

    /** Writes down where a plan stands now. */
    public void save(Entry entry) throws StorageTrouble {
        database.change(sql -> sql.run("""
            UPDATE plan SET verb = ?, wearable = ?, options = ?, account = ?, state = ?, since = ?, waits_for = ?, outcome = ?
            WHERE id = ?""",
            entry.verb(), entry.wearableId(), text(entry.options()), entry.account(), entry.state(), entry.since(),
            entry.waitsFor(), entry.outcome(), entry.planId()));
    }

    public Optional<Entry> byId(String planId) throws StorageTrouble {
        return database.read(sql -> sql.first(Journal::entry, "SELECT * FROM plan WHERE id = ?", planId));
    }

    /** Plans that run or wait, oldest first. */
    public List<Entry> unfinished() throws StorageTrouble {
        return database.read(sql -> sql.all(Journal::entry,
            "SELECT * FROM plan WHERE state IN (?, ?) ORDER BY since, id", State.RUNNING, State.PENDING));
    }

    /** All plans of a wearable, oldest first. */
    public List<Entry> of(String wearableId) throws StorageTrouble {
        return database.read(sql -> sql.all(Journal::entry,
            "SELECT * FROM plan WHERE wearable = ? ORDER BY since, id", wearableId));
    }

    /** A step begins, for the first time or again. From now on it may have had its effect. */
    public void started(String planId, Step step, Instant at) throws StorageTrouble {
        database.change(sql -> note(sql, planId, new StepEntry(step, false, Optional.empty(), "", at)));
    }

    public void ended(String planId, Report.Line line, Instant at) throws StorageTrouble {
        database.change(sql -> noteEnded(sql, planId, line, at));
    }

    /** The same in a change of which it is a part. */
    static void noteEnded(Sql sql, String planId, Report.Line line, Instant at) throws SQLException {
        note(sql, planId, new StepEntry(line.step(), true, Optional.of(line.outcome()), line.said(), at));
    }

    private static void note(Sql sql, String planId, StepEntry entry) throws SQLException {
        sql.run("""
            INSERT INTO plan_step (plan, step, outcome, said, noted_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (plan, step) DO UPDATE SET
                outcome = excluded.outcome, said = excluded.said, noted_at = excluded.noted_at""",
            planId, entry.step(), entry.outcome(), entry.said(), entry.at());
    }

    /** The steps that were started, in the order of {@link Step}. */
    public List<StepEntry> steps(String planId) throws StorageTrouble {
        List<StepEntry> steps = database.read(sql -> sql.all(Journal::step, "SELECT * FROM plan_step WHERE plan = ?", planId));
        steps.sort(Comparator.comparing(StepEntry::step));
        return steps;
    }

    private static StepEntry step(Sql.Row row) throws SQLException {
        Optional<Outcome> outcome = row.maybeText("outcome").map(Outcome::valueOf);
        return new StepEntry(Step.valueOf(row.text("step")), outcome.isPresent(), outcome, row.text("said"), row.time("noted_at"));
    }

    private static Entry entry(Sql.Row row) throws SQLException {
        return new Entry(row.text("id"), Verb.valueOf(row.text("verb")), row.text("wearable"), options(row.text("options")),
            row.maybeText("account"), State.valueOf(row.text("state")), row.time("since"), row.text("waits_for"),
            row.maybeText("outcome").map(Outcome::valueOf));
    }

    private static String text(Set<Wish.Option> options) {
        return options.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Set<Wish.Option> options(String text) {
        return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty()).map(Wish.Option::valueOf)
                     .collect(Collectors.toUnmodifiableSet());
    }
}
