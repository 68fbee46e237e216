package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.Days;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.StorageTrouble;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Erases what is stored of a wearable's measurements: all of it, or what lies in the time in which one person wore it, or on some days. */
public final class Erasure {
    /** All tables that hold what a wearable has measured; those that refer to another one come before it. */
    static final List<String> TABLES = List.of("open_hour", "day", "latest_sample", "workout", "raw_file");

    private final Database database;
    private final DayBorders borders;

    Erasure(Database database, DayBorders borders) {
        this.database = database;
        this.borders = borders;
    }

    /**
     * What of a history is meant.
     *
     * @param person only while this one wore it; empty for whoever did
     */
    public record Share(Optional<String> person, Days days) {
        public static final Share ALL = new Share(Optional.empty(), Days.ALL);
    }

    /**
     * What there is to erase. As long as nothing of it changes, two of them are equal.
     *
     * @param rows    how many rows of each table go or, of days that others have a part of, are written anew
     * @param minutes how many recorded minutes go
     * @param bytes   what is stored of the wearable in all; it changes with what is stored
     */
    public record Holdings(Map<String, Long> rows, long minutes, long bytes) {
        public boolean isNothing() {
            return rows.values().stream().allMatch(count -> count == 0);
        }
    }

    /** What would go. */
    public Holdings count(String wearableId, Share share) throws StorageTrouble {
        return database.read(sql -> count(sql, wearableId, share));
    }

    /**
     * Erases it, and notes that in the journal: both or neither, and on disk when it returns.
     *
     * @param agreed what somebody has agreed to; if there is something else now, nothing happens
     * @return what there was
     */
    public Holdings erase(String wearableId, Share share, Holdings agreed, String planId, Report.Line line, Instant at)
            throws StorageTrouble {
        AtomicReference<Holdings> found = new AtomicReference<>();
        database.change(sql -> {
            found.set(count(sql, wearableId, share));
            if (!found.get().equals(agreed)) return;
            if (share.equals(Share.ALL)) {
                for (String table : TABLES) sql.run("DELETE FROM " + table + " WHERE wearable = ?", wearableId);
            } else {
                for (Worn worn : times(sql, wearableId, share)) new WornRows(sql, wearableId, borders, worn).erase();
            }
            SqlJournal.noteEnded(sql, planId, line, at);
        });
        database.read(sql -> sql.number("PRAGMA wal_checkpoint(TRUNCATE)")); // else the log still holds it
        return found.get();
    }

    private Holdings count(Sql sql, String wearableId, Share share) throws SQLException, StorageTrouble {
        Map<String, Long> rows = new LinkedHashMap<>();
        if (share.equals(Share.ALL)) {
            for (String table : TABLES) rows.put(table, sql.number("SELECT count(*) FROM " + table + " WHERE wearable = ?", wearableId));
            long minutes = sql.number("SELECT sum(minutes) FROM day WHERE wearable = ?", wearableId);
            return new Holdings(rows, minutes, bytes(sql, wearableId));
        }
        for (String table : TABLES) rows.put(table, 0L);
        long minutes = 0;
        for (Worn worn : times(sql, wearableId, share)) minutes += new WornRows(sql, wearableId, borders, worn).count(rows);
        return new Holdings(rows, minutes, bytes(sql, wearableId));
    }

    private static long bytes(Sql sql, String wearableId) throws SQLException {
        long bytes = 0;
        for (String table : List.of("open_hour", "day", "workout", "raw_file")) {
            bytes += sql.number("SELECT sum(length(body)) FROM " + table + " WHERE wearable = ?", wearableId);
        }
        return bytes;
    }

    /** A time in which a person wore it, or of which somebody speaks; what is before and after it stays. */
    record Worn(Instant from, Instant to) {
        Optional<Worn> within(Instant first, Instant last) {
            Worn part = new Worn(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
            return part.from.isBefore(part.to) ? Optional.of(part) : Optional.empty();
        }
    }

    private List<Worn> times(Sql sql, String wearableId, Share share) throws SQLException {
        Instant from = share.days().from().map(day -> borders.start(borders.inReach(day))).orElse(DayBorders.inReach(Instant.MIN));
        Instant to = share.days().until().map(day -> borders.start(borders.inReach(day).plusDays(1))).orElse(DayBorders.inReach(Instant.MAX));
        if (share.person().isEmpty()) return List.of(new Worn(from, to));
        return worn(sql, wearableId, share.person().get()).stream().flatMap(one -> one.within(from, to).stream()).toList();
    }

    private static List<Worn> worn(Sql sql, String wearableId, String person) throws SQLException {
        return sql.all(row -> new Worn(DayBorders.inReach(row.time("since")), DayBorders.inReach(row.maybeTime("until").orElse(Instant.MAX))),
                       "SELECT since, until FROM wear_period WHERE wearable = ? AND person = ? ORDER BY number", wearableId, person);
    }
}
