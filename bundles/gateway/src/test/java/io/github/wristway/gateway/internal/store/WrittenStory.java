package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a store wrote to disk while it stored samples, secrets and how a wearable stands; and what it had acknowledged when.
 *
 * @param main    the file when the story begins
 * @param log     the log then
 * @param start   what is stored then
 * @param chapters one per transaction
 */
record WrittenStory(byte[] main, byte[] log, int start, List<Chapter> chapters) {
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");
    private static final int MOST_MINUTES = 120;
    /** So that the log is folded in every few transactions, and not every few hundred. */
    private static final int LOG_PAGES = 60;

    /**
     * A transaction.
     *
     * @param deeds in the order in which they were done
     * @param state what is stored after it
     */
    record Chapter(List<WhatSqliteDoes.Deed> deeds, int state) {}

    /** @param synchronous as the store has it, or what it should never have */
    static WrittenStory of(Path folder, int transactions, String synchronous) throws StorageTrouble, IOException {
        Path file = folder.resolve("wristway.db");
        Store.open(file, ZoneOffset.UTC).close();
        Database database = Database.open(file);
        try (Store store = new Store(database, ZoneOffset.UTC)) {
            database.read(sql -> sql.number("PRAGMA wal_autocheckpoint = " + LOG_PAGES)); // this one answers
            if (!synchronous.equals("FULL")) database.read(sql -> sql.run("PRAGMA synchronous = " + synchronous));
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), START);
            WhatSqliteDoes sqlite = new WhatSqliteDoes(database);
            int start = state(file);
            byte[] main = sqlite.main();
            byte[] log = sqlite.log();
            List<Chapter> chapters = new ArrayList<>();
            Writer writer = new Writer(store);
            for (int i = 0; i < transactions; i++) {
                writer.change();
                chapters.add(new Chapter(sqlite.since(), state(file)));
            }
            return new WrittenStory(main, log, start, chapters);
        }
    }

    private static int state(Path file) {
        try {
            return StoredState.of(file);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Does what a gateway does with its store: one transaction each time. */
    private static final class Writer {
        private final Random random = new Random(7);
        private final Store store;
        private List<Sample> ahead = Recording.of(START, 30 * 1440);

        Writer(Store store) {
            this.store = store;
        }

        void change() throws StorageTrouble {
            switch (random.nextInt(6)) {
                case 0 -> store.secrets().put("key/" + random.nextInt(5), bytes(60));
                case 1 -> store.secrets().remove("key/" + random.nextInt(5));
                case 2 -> store.wearables().save(WearableRow.of("w" + random.nextInt(4), "band " + random.nextInt(), "miband", "MI_BAND_4"), START);
                default -> round();
            }
        }

        private void round() throws StorageTrouble {
            int samples = 4 * (1 + random.nextInt(MOST_MINUTES));
            store.samples().store("w1", Recording.series(ahead.subList(0, samples)));
            ahead = ahead.subList(samples, ahead.size());
        }

        private byte[] bytes(int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
