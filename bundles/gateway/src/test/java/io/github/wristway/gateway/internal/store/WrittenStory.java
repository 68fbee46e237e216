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
import java.util.Optional;
import java.util.Random;

/**
 * What a store wrote to disk while it stored samples, secrets and how a wearable stands; and what it had acknowledged when.
 * Now and then it was closed, and opened again.
 *
 * @param main  the file when the story begins; there is no log then
 * @param start what is stored then
 */
record WrittenStory(byte[] main, int start, List<Chapter> chapters) {
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");
    private static final int MOST_MINUTES = 120;
    private static final int CHANGES_PER_LIFE = 30;
    /** So that the log is folded in every few transactions, and not every few hundred. */
    private static final int LOG_PAGES = 60;

    /**
     * A transaction; or opening or closing, which changes nothing.
     *
     * @param deeds in the order in which they were done
     * @param state what is stored after it
     */
    record Chapter(List<WhatSqliteDoes.Deed> deeds, int state) {}

    /** @param synchronous what the store should never have; empty to leave it as it is */
    static WrittenStory of(Path folder, int changes, Optional<String> synchronous) throws StorageTrouble, IOException {
        Path file = folder.resolve("wristway.db");
        long mode;
        try (Database database = open(file, synchronous); Store store = new Store(database, ZoneOffset.UTC)) {
            mode = database.read(sql -> sql.number("PRAGMA synchronous"));
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), START);
        }
        WhatSqliteDoes sqlite = new WhatSqliteDoes(file, mode);
        WrittenStory story = new WrittenStory(sqlite.main(), state(file), new ArrayList<>());
        Writer writer = new Writer();
        for (int life = 0; life < changes / CHANGES_PER_LIFE; life++) {
            try (Store store = new Store(open(file, synchronous), ZoneOffset.UTC)) {
                for (int i = 0; i < CHANGES_PER_LIFE; i++) {
                    writer.change(store);
                    story.chapters.add(new Chapter(sqlite.since(), state(file)));
                }
            }
            int last = story.chapters.get(story.chapters.size() - 1).state();
            story.chapters.add(new Chapter(sqlite.since(), last));
        }
        return story;
    }

    private static Database open(Path file, Optional<String> synchronous) throws StorageTrouble {
        Database database = Database.open(file);
        Schema.bringUpToDate(database);
        database.read(sql -> sql.number("PRAGMA wal_autocheckpoint = " + LOG_PAGES));
        if (synchronous.isPresent()) database.read(sql -> sql.run("PRAGMA synchronous = " + synchronous.get()));
        return database;
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
        private List<Sample> ahead = Recording.of(START, 30 * 1440);

        void change(Store store) throws StorageTrouble {
            switch (random.nextInt(6)) {
                case 0 -> store.secrets().put("key/" + random.nextInt(5), bytes(60));
                case 1 -> store.secrets().remove("key/" + random.nextInt(5));
                case 2 -> store.wearables().save(WearableRow.of("w" + random.nextInt(4), "band " + random.nextInt(), "miband", "MI_BAND_4"), START);
                default -> round(store);
            }
        }

        private void round(Store store) throws StorageTrouble {
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
