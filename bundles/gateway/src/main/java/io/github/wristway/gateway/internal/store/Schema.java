package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tables, as the list of steps that lead to them. To change the schema, append a step; never touch one that was
 * released. The number of steps taken is the version of a file.
 */
final class Schema {
    /** "WRST" in the head of the file says that it is ours. */
    private static final int OURS = 0x57525354;

    static final List<List<String>> STEPS = List.of(
        List.of("""
            CREATE TABLE wearable (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, make TEXT NOT NULL, model TEXT NOT NULL, serial TEXT,
                state TEXT NOT NULL, address TEXT, person TEXT, account TEXT, linked_since BIGINT,
                battery_percent INTEGER, firmware TEXT,
                UNIQUE (make, serial))""", """
            CREATE TABLE address_period (
                wearable TEXT NOT NULL REFERENCES wearable (id), number INTEGER NOT NULL,
                address TEXT NOT NULL, since BIGINT NOT NULL, until BIGINT,
                PRIMARY KEY (wearable, number))""", """
            CREATE TABLE wear_period (
                wearable TEXT NOT NULL REFERENCES wearable (id), number INTEGER NOT NULL,
                person TEXT NOT NULL, since BIGINT NOT NULL, until BIGINT,
                PRIMARY KEY (wearable, number))""", """
            CREATE TABLE plan (
                id TEXT PRIMARY KEY, verb TEXT NOT NULL, wearable TEXT NOT NULL, options TEXT NOT NULL, account TEXT,
                state TEXT NOT NULL, since BIGINT NOT NULL, waits_for TEXT NOT NULL, outcome TEXT)""",
            "CREATE INDEX plan_of_wearable ON plan (wearable)", """
            CREATE TABLE plan_step (
                plan TEXT NOT NULL REFERENCES plan (id), step TEXT NOT NULL,
                outcome TEXT, said TEXT NOT NULL, noted_at BIGINT NOT NULL,
                PRIMARY KEY (plan, step))""", """
            CREATE TABLE secret (name TEXT PRIMARY KEY, sealed BLOB NOT NULL)""", """
            CREATE TABLE day (
                wearable TEXT NOT NULL REFERENCES wearable (id), day TEXT NOT NULL, zone TEXT NOT NULL,
                starts BIGINT NOT NULL, ends BIGINT NOT NULL, minutes INTEGER NOT NULL, body BLOB,
                PRIMARY KEY (wearable, day))""", """
            CREATE TABLE open_hour (
                wearable TEXT NOT NULL, day TEXT NOT NULL, hour INTEGER NOT NULL, body BLOB NOT NULL,
                PRIMARY KEY (wearable, day, hour),
                FOREIGN KEY (wearable, day) REFERENCES day (wearable, day))"""),
        List.of("ALTER TABLE wearable ADD COLUMN details_at BIGINT", """
            CREATE TABLE latest_sample (
                wearable TEXT NOT NULL REFERENCES wearable (id), metric TEXT NOT NULL,
                measured_at BIGINT NOT NULL, value INTEGER NOT NULL,
                PRIMARY KEY (wearable, metric))""", """
            CREATE TABLE workout (
                wearable TEXT NOT NULL REFERENCES wearable (id), starts BIGINT NOT NULL, millis BIGINT NOT NULL,
                kind TEXT NOT NULL, raw_kind INTEGER NOT NULL, body BLOB NOT NULL, raw BLOB NOT NULL,
                PRIMARY KEY (wearable, starts))""", """
            CREATE TABLE known_setting (
                wearable TEXT NOT NULL REFERENCES wearable (id), name TEXT NOT NULL,
                value TEXT NOT NULL, learnt_at BIGINT NOT NULL, source TEXT NOT NULL,
                PRIMARY KEY (wearable, name))"""),
        List.of("""
            CREATE TABLE raw_file (
                wearable TEXT NOT NULL REFERENCES wearable (id), name TEXT NOT NULL,
                kind TEXT NOT NULL, starts BIGINT NOT NULL, growing INTEGER NOT NULL, body BLOB NOT NULL,
                PRIMARY KEY (wearable, name))""",
            "CREATE INDEX raw_file_by_start ON raw_file (wearable, starts)"),
        List.of("ALTER TABLE workout ADD COLUMN imported INTEGER NOT NULL DEFAULT 0"),
        List.of("ALTER TABLE plan ADD COLUMN copy_to TEXT", "ALTER TABLE plan ADD COLUMN copy_replaces INTEGER"));

    private Schema() {}

    static void bringUpToDate(Database database) throws StorageTrouble {
        bringUpToDate(database, STEPS);
    }

    /** In one transaction: a power cut leaves the old file or the new one. */
    static void bringUpToDate(Database database, List<List<String>> steps) throws StorageTrouble {
        long version = database.read(sql -> sql.number("PRAGMA user_version"));
        check(database, version, steps.size());
        if (version == steps.size() && database.read(Schema::missingTotals).isEmpty()) return;
        database.change(sql -> {
            for (List<String> step : steps.subList((int) version, steps.size())) {
                for (String statement : step) sql.run(statement);
            }
            for (String total : missingTotals(sql)) sql.run("ALTER TABLE day ADD COLUMN " + total + " BIGINT");
            sql.run("PRAGMA application_id = " + OURS);
            sql.run("PRAGMA user_version = " + steps.size());
        });
    }

    private static void check(Database database, long version, int newest) throws StorageTrouble {
        Path file = database.file();
        boolean empty = database.read(sql -> sql.number("SELECT count(*) FROM sqlite_master")) == 0;
        long owner = database.read(sql -> sql.number("PRAGMA application_id"));
        if (!empty && owner != OURS) {
            throw new StorageTrouble(file + " is a database of another program",
                                     "Configure another file for the store, or move this one away", null);
        }
        if (version > newest) {
            throw new StorageTrouble("the store " + file + " was written by a newer Wristway (format " + version
                                     + ", this one knows up to " + newest + ")",
                                     "Start the newer version, or put back the backup from before the update", null);
        }
    }

    /** The column of a metric's total in a day; a new metric gets its own by itself. */
    static String total(Metric metric) {
        return "total_" + metric.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> missingTotals(Sql sql) throws SQLException {
        Set<String> there = new HashSet<>(sql.all(row -> row.text("name"), "PRAGMA table_info(day)"));
        return DayMinutes.TOTALLED.stream().map(Schema::total).filter(column -> !there.contains(column)).toList();
    }
}
