package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What is stored of one wearable and lies in one time, such as that in which somebody wore it. */
final class WornRows {
    private static final Map<String, String> TIME = Map.of("latest_sample", "measured_at", "workout", "starts", "raw_file", "starts");

    private final Sql sql;
    private final String wearable;
    private final Erasure.Worn worn;
    private final DayRows days;
    private final DayBorders borders;

    WornRows(Sql sql, String wearable, DayBorders borders, Erasure.Worn worn) {
        this.sql = sql;
        this.wearable = wearable;
        this.worn = worn;
        this.borders = borders;
        this.days = new DayRows(sql, wearable, borders);
    }

    private List<DayRows.Head> touched() throws SQLException {
        return days.touching(borders.dayOf(worn.from()), borders.dayOf(worn.to()));
    }

    /**
     * Adds how many rows of each table it concerns.
     *
     * @return how many recorded minutes
     */
    long count(Map<String, Long> rows) throws SQLException, StorageTrouble {
        long gone = 0;
        for (DayRows.Head head : touched()) {
            DayMinutes minutes = days.unpack(head);
            int before = minutes.recorded();
            if (!minutes.remove(worn.from(), worn.to())) continue;
            gone += before - minutes.recorded();
            rows.merge("day", 1L, Long::sum);
            rows.merge("open_hour", sql.number("SELECT count(*) FROM open_hour WHERE wearable = ? AND day = ?", wearable, head.day()), Long::sum);
        }
        for (Map.Entry<String, String> table : TIME.entrySet()) {
            rows.merge(table.getKey(), sql.number("SELECT count(*) FROM " + inTime(table), wearable, worn.from(), worn.to()), Long::sum);
        }
        return gone;
    }

    void erase() throws SQLException, StorageTrouble {
        for (DayRows.Head head : touched()) {
            DayMinutes minutes = days.unpack(head);
            if (minutes.remove(worn.from(), worn.to())) days.replace(head, minutes);
        }
        for (Map.Entry<String, String> table : TIME.entrySet()) sql.run("DELETE FROM " + inTime(table), wearable, worn.from(), worn.to());
    }

    private static String inTime(Map.Entry<String, String> table) {
        return "%1$s WHERE wearable = ? AND %2$s >= ? AND %2$s < ?".formatted(table.getKey(), table.getValue());
    }
}
