package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.RawFile;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Files as wearables handed them over, deflated. Times are kept to the millisecond. */
public final class RawFiles {
    private final Database database;

    RawFiles(Database database) {
        this.database = database;
    }

    /**
     * Stores a file, in place of one with the same name; safe on disk when it returns.
     *
     * @return whether its content was not there before
     */
    public boolean store(String wearableId, RawFile file) throws StorageTrouble {
        Instant start = DayBorders.checked(file.start());
        byte[] body = Envelope.seal(file.content().toArray());
        AtomicBoolean news = new AtomicBoolean();
        database.change(sql -> {
            Optional<byte[]> before = sql.first(row -> row.bytes("body"),
                "SELECT body FROM raw_file WHERE wearable = ? AND name = ?", wearableId, file.name());
            news.set(before.isEmpty() || !Arrays.equals(before.get(), body));
            sql.run("""
                INSERT INTO raw_file (wearable, name, kind, starts, growing, body) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (wearable, name) DO UPDATE SET
                    kind = excluded.kind, starts = excluded.starts, growing = excluded.growing, body = excluded.body""",
                wearableId, file.name(), file.kind(), start, file.growing() ? 1 : 0, body);
        });
        return news.get();
    }

    /** Whether one of that name is here to which the wearable adds nothing any more. */
    public boolean has(String wearableId, String name) throws StorageTrouble {
        return database.read(sql -> sql.number("SELECT count(*) FROM raw_file WHERE wearable = ? AND name = ? AND growing = 0",
                                               wearableId, name)) > 0;
    }

    /** Those that tell from a moment on, up to but without another, oldest first. */
    public List<RawFile> between(String wearableId, Instant from, Instant to) throws StorageTrouble {
        return database.read(sql -> {
            List<RawFile> files = new ArrayList<>();
            for (Packed packed : sql.all(Packed::of, "SELECT * FROM raw_file WHERE wearable = ? AND starts >= ? AND starts < ? ORDER BY starts, name",
                                         wearableId, DayBorders.inReach(from), DayBorders.inReach(to))) {
                files.add(packed.unpack(wearableId));
            }
            return files;
        });
    }

    /** A file as it lies in the store. */
    private record Packed(String name, String kind, Instant start, boolean growing, byte[] body) {
        static Packed of(Sql.Row row) throws SQLException {
            return new Packed(row.text("name"), row.text("kind"), row.time("starts"), row.number("growing") != 0, row.bytes("body"));
        }

        RawFile unpack(String wearable) throws StorageTrouble {
            try {
                return new RawFile(name, kind, start, growing, Bytes.copyOf(Envelope.open(body)));
            } catch (Unreadable e) {
                throw e.trouble("the file " + name + " of " + wearable);
            }
        }
    }
}
