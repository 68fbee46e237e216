package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * The file in which the gateway keeps what it knows.
 * <pre>
 * try (Store store = Store.open(file, ZoneId.of("Europe/Berlin"))) {
 *     store.samples().store("w-1", series);   // one transaction, on disk when it returns
 * }
 * </pre>
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Wearables wearables;
    private final Journal journal;
    private final Samples samples;
    private final Workouts workouts;
    private final RawFiles files;
    private final Erasure erasure;
    private final KnownSettings settings;
    private final SealedSecrets secrets;

    Store(Database database, ZoneId zone) {
        this.database = database;
        this.wearables = new Wearables(database);
        this.journal = new SqlJournal(database);
        this.samples = new Samples(database, new DayBorders(zone));
        this.workouts = new Workouts(database);
        this.files = new RawFiles(database);
        this.erasure = new Erasure(database, new DayBorders(zone));
        this.settings = new KnownSettings(database);
        this.secrets = new SealedSecrets(database);
    }

    /**
     * Opens the store, and makes or renews it where that is needed.
     *
     * @param zone where a day begins and ends
     */
    public static Store open(Path file, ZoneId zone) throws StorageTrouble {
        Database database = Database.open(file);
        try {
            Schema.bringUpToDate(database);
        } catch (StorageTrouble | RuntimeException e) {
            database.close();
            throw e;
        }
        return new Store(database, zone);
    }

    public Wearables wearables() {
        return wearables;
    }

    public Journal journal() {
        return journal;
    }

    public Samples samples() {
        return samples;
    }

    public Workouts workouts() {
        return workouts;
    }

    public RawFiles files() {
        return files;
    }

    public Erasure erasure() {
        return erasure;
    }

    public KnownSettings settings() {
        return settings;
    }

    public SealedSecrets secrets() {
        return secrets;
    }

    public Path file() {
        return database.file();
    }

    /** What the store takes on disk, with the log of what is not yet in the main file. */
    public long sizeBytes() {
        return database.sizeBytes();
    }

    @Override
    public void close() {
        database.close();
    }
}
