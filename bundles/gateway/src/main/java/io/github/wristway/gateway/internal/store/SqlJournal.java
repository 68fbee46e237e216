package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The journal in the tables of plans and their steps. */
final class SqlJournal implements Journal {
    private final Database database;

    SqlJournal(Database database) {
        this.database = database;
    }

    @Override
    public void begin(Entry entry) throws StorageTrouble {
        database.change(sql -> sql.run("""
            INSERT INTO plan (id, verb, wearable, options, account, state, since, waits_for, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            entry.planId(), entry.verb(), entry.wearableId(), text(entry.options()), entry.account(), entry.state(),
            entry.since(), entry.waitsFor(), entry.outcome()));
    }

    @Override
    public void save(Entry entry) throws StorageTrouble {
        database.change(sql -> sql.run("""
            UPDATE plan SET verb = ?, wearable = ?, options = ?, account = ?, state = ?, since = ?, waits_for = ?, outcome = ?
            WHERE id = ?""",
            entry.verb(), entry.wearableId(), text(entry.options()), entry.account(), entry.state(), entry.since(),
            entry.waitsFor(), entry.outcome(), entry.planId()));
    }

    @Override
    public Optional<Entry> byId(String planId) throws StorageTrouble {
        return database.read(sql -> sql.first(SqlJournal::entry, "SELECT * FROM plan WHERE id = ?", planId));
    }

    @Override
    public List<Entry> unfinished() throws StorageTrouble {
        return database.read(sql -> sql.all(SqlJournal::entry,
            "SELECT * FROM plan WHERE state IN (?, ?) ORDER BY since, id", State.RUNNING, State.PENDING));
    }

    @Override
    public List<Entry> of(String wearableId) throws StorageTrouble {
        return database.read(sql -> sql.all(SqlJournal::entry,
            "SELECT * FROM plan WHERE wearable = ? ORDER BY rowid", wearableId));
    }

    @Override
    public void promiseCopy(String planId, Optional<CopyTo> to) throws StorageTrouble {
        database.change(sql -> sql.run("UPDATE plan SET copy_to = ?, copy_replaces = ? WHERE id = ?",
            to.map(copy -> copy.file().toString()), to.filter(CopyTo::replace).isPresent() ? 1 : 0, planId));
    }

    @Override
    public Optional<CopyTo> promisedCopy(String planId) throws StorageTrouble {
        return database.read(sql -> sql.first(row -> new CopyTo(Path.of(row.text("copy_to")), row.number("copy_replaces") != 0),
            "SELECT copy_to, copy_replaces FROM plan WHERE id = ? AND copy_to IS NOT NULL", planId));
    }

    @Override
    public void started(String planId, Step step, Instant at) throws StorageTrouble {
        database.change(sql -> note(sql, planId, new StepEntry(step, false, Optional.empty(), "", at)));
    }

    @Override
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

    @Override
    public List<StepEntry> steps(String planId) throws StorageTrouble {
        List<StepEntry> steps = database.read(sql -> sql.all(SqlJournal::step, "SELECT * FROM plan_step WHERE plan = ?", planId));
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
