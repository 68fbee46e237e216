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

/** Workouts, each with its figures, its track and what the vendor said of it. Times are kept to the millisecond. */
public final class Workouts {
    private final Database database;

    Workouts(Database database) {
        this.database = database;
    }

    /** Stores a workout, in place of one with the same start; safe on disk when it returns. */
    public void store(String wearableId, Workout workout) throws StorageTrouble {
        Instant start = DayBorders.checked(workout.start());
        byte[] body = WorkoutBody.of(workout).pack(start);
        database.change(sql -> sql.run("""
            INSERT INTO workout (wearable, starts, millis, kind, raw_kind, body, raw) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (wearable, starts) DO UPDATE SET
                millis = excluded.millis, kind = excluded.kind, raw_kind = excluded.raw_kind, body = excluded.body, raw = excluded.raw""",
            wearableId, start, workout.length().toMillis(), workout.kind(), workout.rawKind(), body, workout.raw().toArray()));
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

    /** The start of the latest one. */
    public Optional<Instant> latest(String wearableId) throws StorageTrouble {
        return database.read(sql -> sql.first(row -> row.time("starts"),
            "SELECT starts FROM workout WHERE wearable = ? ORDER BY starts DESC LIMIT 1", wearableId));
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
