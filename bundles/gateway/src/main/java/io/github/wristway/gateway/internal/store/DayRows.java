package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows in which the days of one wearable are kept. All of them have the same time zone. */
final class DayRows {
    private static final String TOTALS = DayMinutes.TOTALLED.stream().map(Schema::total).collect(Collectors.joining(", "));
    private static final String SAVE =
        "INSERT INTO day (wearable, day, zone, starts, ends, minutes, body, " + TOTALS + ") VALUES ("
        + String.join(", ", Collections.nCopies(7 + DayMinutes.TOTALLED.size(), "?"))
        + ") ON CONFLICT (wearable, day) DO UPDATE SET "
        + "ends = excluded.ends, minutes = excluded.minutes, body = excluded.body"
        + DayMinutes.TOTALLED.stream().map(Schema::total).map(c -> ", " + c + " = excluded." + c).collect(Collectors.joining());
    private static final String HEAD = "SELECT day, zone, starts, ends, body IS NULL AS is_open FROM day WHERE wearable = ? ";

    private final Sql sql;
    private final String wearable;
    private final DayBorders borders;

    /**
     * A day without its samples.
     *
     * @param open whether the samples are kept by the hour
     */
    record Head(LocalDate day, String zone, Instant starts, Instant ends, boolean open) {}

    DayRows(Sql sql, String wearable, DayBorders borders) {
        this.sql = sql;
        this.wearable = wearable;
        this.borders = borders;
    }

    Optional<Head> latest() throws SQLException {
        return sql.first(DayRows::head, HEAD + "ORDER BY day DESC LIMIT 1", wearable);
    }

    /** All days, the latest one first. */
    List<Head> latestFirst() throws SQLException {
        return sql.all(DayRows::head, HEAD + "ORDER BY day DESC", wearable);
    }

    /** The days of a period; one more at each end, in case they were cut in another zone. */
    List<Head> touching(LocalDate from, LocalDate to) throws SQLException {
        return sql.all(DayRows::head, HEAD + "AND day BETWEEN ? AND ? ORDER BY day", wearable, from.minusDays(1), to.plusDays(1));
    }

    List<DayTotals> totals(LocalDate from, LocalDate to) throws SQLException {
        return sql.all(DayRows::totals, "SELECT day, minutes, " + TOTALS + " FROM day"
                       + " WHERE wearable = ? AND day BETWEEN ? AND ? ORDER BY day", wearable, from, to);
    }

    private Optional<Head> head(LocalDate day) throws SQLException {
        return sql.first(DayRows::head, HEAD + "AND day = ?", wearable, day);
    }

    DayMinutes unpack(Head head) throws SQLException, StorageTrouble {
        DayMinutes minutes = new DayMinutes(head.starts());
        for (byte[] body : bodies(head)) unpack(body, minutes, head.day());
        return minutes;
    }

    private void unpack(byte[] body, DayMinutes minutes, LocalDate day) throws StorageTrouble {
        try {
            DayBody.unpack(body, minutes);
        } catch (Unreadable e) {
            throw e.trouble("the samples of " + wearable + " on " + day);
        }
    }

    private List<byte[]> bodies(Head head) throws SQLException {
        return head.open()
            ? sql.all(row -> row.bytes("body"), "SELECT body FROM open_hour WHERE wearable = ? AND day = ? ORDER BY hour",
                      wearable, head.day())
            : sql.all(row -> row.bytes("body"), "SELECT body FROM day WHERE wearable = ? AND day = ?", wearable, head.day());
    }

    /**
     * Adds what lies in one day.
     *
     * @param latest whether no later day is known: then it is kept open, unless it is sealed already
     * @return how many samples were news
     */
    int merge(LocalDate day, List<DayBorders.Part> parts, boolean latest) throws SQLException, StorageTrouble {
        Optional<Head> head = head(day);
        if (head.isPresent() && !head.get().starts().equals(borders.start(day))) { // a government has moved the clocks
            layAnew();
            head = head(day);
        }
        DayMinutes minutes = head.isPresent() ? unpack(head.get()) : new DayMinutes(borders.start(day));
        BitSet changedHours = new BitSet();
        int news = 0;
        for (DayBorders.Part part : parts) news += minutes.put(part, changedHours);
        if (news == 0) return 0;
        if (latest && head.map(Head::open).orElse(true)) keepOpen(day, minutes, changedHours);
        else seal(day, minutes);
        return news;
    }

    private void keepOpen(LocalDate day, DayMinutes minutes, BitSet changedHours) throws SQLException {
        save(day, minutes, null);
        for (int hour : changedHours.stream().toArray()) {
            sql.run("""
                INSERT INTO open_hour (wearable, day, hour, body) VALUES (?, ?, ?, ?)
                ON CONFLICT (wearable, day, hour) DO UPDATE SET body = excluded.body""",
                wearable, day, hour, DayBody.pack(minutes, hour * 60, hour * 60 + 60));
        }
    }

    private void seal(LocalDate day, DayMinutes minutes) throws SQLException {
        BitSet present = minutes.minutes();
        save(day, minutes, DayBody.pack(minutes, present.nextSetBit(0), present.length()));
        sql.run("DELETE FROM open_hour WHERE wearable = ? AND day = ?", wearable, day);
    }

    /** Keeps only what is left of a day; without anything left, no day. */
    void replace(Head head, DayMinutes left) throws SQLException {
        sql.run("DELETE FROM open_hour WHERE wearable = ? AND day = ?", wearable, head.day());
        if (left.minutes().isEmpty()) {
            sql.run("DELETE FROM day WHERE wearable = ? AND day = ?", wearable, head.day());
        } else if (head.open()) {
            BitSet hours = new BitSet();
            left.minutes().stream().forEach(minute -> hours.set(minute / 60));
            keepOpen(head.day(), left, hours);
        } else {
            seal(head.day(), left);
        }
    }

    private void save(LocalDate day, DayMinutes minutes, byte[] body) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(wearable, day, borders.zone().getId(), minutes.start(), minutes.end(),
                                                      minutes.recorded()));
        values.add(body);
        Map<Metric, Integer> totals = minutes.totals();
        for (Metric metric : DayMinutes.TOTALLED) values.add(totals.get(metric));
        sql.run(SAVE, values.toArray());
    }

    /** Seals every day that is still open although a later one has begun. */
    void sealAllBefore(LocalDate latest) throws SQLException, StorageTrouble {
        List<Head> open = sql.all(DayRows::head, HEAD + "AND day IN (SELECT day FROM open_hour WHERE wearable = ? AND day < ?)",
                                  wearable, wearable, latest);
        for (Head head : open) seal(head.day(), unpack(head));
    }

    /** Takes all days out and puts them back, cut where days begin and end now. Holds one day unpacked at a time. */
    void layAnew() throws SQLException, StorageTrouble {
        record Packed(Head head, List<byte[]> bodies) {}
        List<Packed> days = new ArrayList<>();
        for (Head head : sql.all(DayRows::head, HEAD + "ORDER BY day", wearable)) days.add(new Packed(head, bodies(head)));
        sql.run("DELETE FROM open_hour WHERE wearable = ?", wearable);
        sql.run("DELETE FROM day WHERE wearable = ?", wearable);
        for (Packed packed : days) {
            DayMinutes minutes = new DayMinutes(packed.head().starts());
            for (byte[] body : packed.bodies()) unpack(body, minutes, packed.head().day());
            Map<LocalDate, List<DayBorders.Part>> parts = borders.cut(minutes.series());
            for (LocalDate day : parts.keySet()) merge(day, parts.get(day), false);
        }
    }

    private static Head head(Sql.Row row) throws SQLException {
        return new Head(row.day("day"), row.text("zone"), row.time("starts"), row.time("ends"), row.number("is_open") != 0);
    }

    private static DayTotals totals(Sql.Row row) throws SQLException {
        Map<Metric, Integer> totals = new EnumMap<>(Metric.class);
        for (Metric metric : DayMinutes.TOTALLED) {
            row.maybeNumber(Schema.total(metric)).ifPresent(total -> totals.put(metric, total));
        }
        return new DayTotals(row.day("day"), row.number("minutes"), totals);
    }
}
