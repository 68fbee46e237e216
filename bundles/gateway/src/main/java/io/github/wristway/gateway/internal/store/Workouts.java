package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Workout;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workouts, each with its figures, its track and what the vendor said of it. Times are kept to the millisecond. */
public final class Workouts {
    /** Of a wearable, before an end and after a start, in milliseconds. */
    private static final String MEANWHILE = "wearable = ? AND starts < ? AND starts + max(1, millis) > ?";

    private final Database database;

    Workouts(Database database) {
        this.database = database;
    }

    /**
     * Stores a workout, in place of one with the same start, and of those that were {@linkplain #fill filled in} and went on
     * at the same time; safe on disk when it returns.
     */
    public void store(String wearableId, Workout workout) throws StorageTrouble {
        Instant start = DayBorders.checked(workout.start());
        byte[] body = WorkoutBody.of(workout).pack(start);
        database.change(sql -> {
            sql.run("DELETE FROM workout WHERE imported = 1 AND " + MEANWHILE, meanwhile(wearableId, workout));
            insert(sql, wearableId, workout, body, 0);
        });
    }

    /**
     * Stores a workout that is not the wearable's own record, unless one is there that went on at the same time. {@link #latest}
     * does not count it: the wearable is still asked for its own.
     *
     * @return whether it was stored
     */
    public boolean fill(String wearableId, Workout workout) throws StorageTrouble {
        Instant start = DayBorders.checked(workout.start());
        byte[] body = WorkoutBody.of(workout).pack(start);
        AtomicBoolean stored = new AtomicBoolean();
        database.change(sql -> {
            stored.set(!overlaps(sql, wearableId, workout));
            if (stored.get()) insert(sql, wearableId, workout, body, 1);
        });
        return stored.get();
    }

    /** Whether one is stored that went on at the same time. */
    public boolean overlaps(String wearableId, Workout workout) throws StorageTrouble {
        return database.read(sql -> overlaps(sql, wearableId, workout));
    }

    private static boolean overlaps(Sql sql, String wearableId, Workout workout) throws SQLException {
        return sql.number("SELECT count(*) FROM workout WHERE " + MEANWHILE, meanwhile(wearableId, workout)) > 0;
    }

    /** Also one without a length goes on for a moment. */
    private static Object[] meanwhile(String wearableId, Workout workout) {
        long start = workout.start().toEpochMilli();
        return new Object[] {wearableId, start + Math.max(1, workout.length().toMillis()), start};
    }

    private static void insert(Sql sql, String wearableId, Workout workout, byte[] body, int imported) throws SQLException {
        sql.run("""
            INSERT INTO workout (wearable, starts, millis, kind, raw_kind, body, raw, imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (wearable, starts) DO UPDATE SET millis = excluded.millis, kind = excluded.kind,
                raw_kind = excluded.raw_kind, body = excluded.body, raw = excluded.raw, imported = excluded.imported""",
            wearableId, workout.start(), workout.length().toMillis(), workout.kind(), workout.rawKind(), body, workout.raw().toArray(), imported);
    }

    /** Those that began from a moment on, up to but without another, oldest first. */
    public List<Workout> between(String wearableId, Instant from, Instant to) throws StorageTrouble {
        return database.read(sql -> {
            List<Workout> workouts = new ArrayList<>();
            for (Packed packed : sql.all(Packed::of, "SELECT * FROM workout WHERE wearable = ? AND starts >= ? AND starts < ? ORDER BY starts",
                                         wearableId, DayBorders.inReach(from), DayBorders.inReach(to))) {
                workouts.add(packed.unpack(wearableId));
            }
            return workouts;
        });
    }

    /** The start of the latest one that the wearable has recorded. */
    public Optional<Instant> latest(String wearableId) throws StorageTrouble {
        return database.read(sql -> sql.first(row -> row.time("starts"),
            "SELECT starts FROM workout WHERE wearable = ? AND imported = 0 ORDER BY starts DESC LIMIT 1", wearableId));
    }

    public int count(String wearableId) throws StorageTrouble {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM workout WHERE wearable = ?", wearableId));
    }

    /** A workout as it lies in the file. */
    private record Packed(Instant start, Duration length, String kind, int rawKind, byte[] body, Bytes raw) {
        static Packed of(Sql.Row row) throws SQLException {
            return new Packed(row.time("starts"), Duration.ofMillis(row.longNumber("millis")), row.text("kind"), row.number("raw_kind"),
                              row.bytes("body"), Bytes.copyOf(row.bytes("raw")));
        }

        Workout unpack(String wearable) throws StorageTrouble {
            try {
                WorkoutBody read = WorkoutBody.unpack(body, start);
                return new Workout(start, length, kind, rawKind, read.figures(), read.track(), raw);
            } catch (Unreadable e) {
                throw e.trouble("the workout of " + wearable + " at " + start);
            }
        }
    }
}
