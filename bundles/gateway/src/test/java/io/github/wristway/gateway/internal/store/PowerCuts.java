package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Tells a story again and again, and cuts the power in the middle of it. */
final class PowerCuts {
    private final WrittenStory story;
    private final Path copy;

    PowerCuts(WrittenStory story, Path folder) throws IOException {
        this.story = story;
        this.copy = Files.createDirectories(folder.resolve("copy")).resolve("wristway.db");
    }

    /** Cuts, spread evenly over everything that was done; returns what was wrong afterwards. */
    List<String> cut(int cuts, long seed) throws IOException {
        int deeds = story.chapters().stream().mapToInt(chapter -> chapter.deeds().size()).sum();
        Random random = new Random(seed);
        FileOnDisk main = new FileOnDisk(Optional.of(story.main()));
        FileOnDisk log = new FileOnDisk(Optional.empty());
        List<String> complaints = new ArrayList<>();
        int acknowledged = story.start();
        int done = 0;
        for (WrittenStory.Chapter chapter : story.chapters()) {
            for (WhatSqliteDoes.Deed deed : chapter.deeds()) {
                deed.to(main, log);
                int due = (int) ((long) cuts * (done + 1) / deeds) - (int) ((long) cuts * done / deeds);
                done++;
                for (int cut = 0; cut < due; cut++) {
                    String where = "deed " + done + ", cut " + cut + ": ";
                    wrong(main.cut(random), log.cut(random), acknowledged, chapter.state()).ifPresent(what -> complaints.add(where + what));
                }
            }
            acknowledged = chapter.state();
        }
        return complaints;
    }

    /** Opens the store from what is left, as the next start does. */
    private Optional<String> wrong(Optional<byte[]> main, Optional<byte[]> log, int acknowledged, int underWay) throws IOException {
        put(copy, main);
        put(copy.resolveSibling("wristway.db-wal"), log);
        put(copy.resolveSibling("wristway.db-shm"), Optional.empty());
        try (Store store = Store.open(copy, ZoneOffset.UTC)) {
            int state = StoredState.of(store.file());
            return state == acknowledged || state == underWay ? Optional.empty() : Optional.of("something acknowledged is lost, or something is half there");
        } catch (StorageTrouble | SQLException e) {
            return Optional.of("the store does not open: " + e.getMessage());
        }
    }

    private static void put(Path file, Optional<byte[]> content) throws IOException {
        if (content.isPresent()) Files.write(file, content.get());
        else Files.deleteIfExists(file);
    }
}
