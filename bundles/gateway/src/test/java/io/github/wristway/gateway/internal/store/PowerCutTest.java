package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut is played by a copy of the files as they lie on disk while the store is open, with what was being written
 * to the log cut anywhere or turned to garbage. What was acknowledged has to be there, and of the rest all or nothing.
 */
class PowerCutTest {
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvives() throws StorageTrouble, IOException {
        Path file = folder.resolve("wristway.db");
        Path log = folder.resolve("wristway.db-wal");
        List<Sample> recorded = Recording.of(START, 4 * 1440);
        List<Integer> rounds = new ArrayList<>(List.of(0)); // after each round so many samples are stored …
        List<Integer> logSizes = new ArrayList<>();         // … and the log is so long
        Random random = new Random(11);
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), START);
            logSizes.add((int) Files.size(log));
            while (rounds.get(rounds.size() - 1) < recorded.size()) {
                int from = rounds.get(rounds.size() - 1);
                int to = Math.min(recorded.size(), from + 1 + random.nextInt(1500));
                store.samples().store("w1", Recording.series(recorded.subList(from, to)));
                rounds.add(to);
                logSizes.add((int) Files.size(log));
            }
            byte[] main = Files.readAllBytes(file);
            byte[] whole = Files.readAllBytes(log);
            for (int cut = 0; cut < 150; cut++) {
                int round = random.nextInt(rounds.size());
                int next = Math.min(round + 1, rounds.size() - 1);
                int length = logSizes.get(round) + random.nextInt(logSizes.get(next) - logSizes.get(round) + 1);
                byte[] left = Arrays.copyOf(whole, length);
                for (int i = logSizes.get(round); cut % 2 == 0 && i < length; i++) left[i] = (byte) random.nextInt();
                List<Sample> survivors = afterThePowerCut(main, left);
                boolean all = survivors.equals(recorded.subList(0, rounds.get(round)));
                boolean allAndTheOneUnderWay = survivors.equals(recorded.subList(0, rounds.get(next)));
                assertTrue(all || allAndTheOneUnderWay, "cut at " + length + " after round " + round);
            }
        }
    }

    @Test
    void theLogMayHaveBeenFoldedInMeanwhile() throws StorageTrouble, IOException {
        Path file = folder.resolve("wristway.db");
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), START);
            int stored = 0;
            List<Sample> recorded = Recording.of(START, 1440);
            for (int round = 0; round < 400; round++) { // long enough for SQLite to fold its log into the file several times
                int to = Math.min(recorded.size(), stored + 15);
                store.samples().store("w1", Recording.series(recorded.subList(stored, to)));
                stored = to;
                if (round % 20 > 0) continue;
                List<Sample> survivors = afterThePowerCut(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("wristway.db-wal")));
                assertEquals(recorded.subList(0, stored), survivors);
            }
        }
    }

    private List<Sample> afterThePowerCut(byte[] main, byte[] log) throws IOException, StorageTrouble {
        Path copy = Files.createDirectories(folder.resolve("copy")).resolve("wristway.db");
        Files.deleteIfExists(copy.resolveSibling("wristway.db-shm"));
        Files.write(copy, main);
        Files.write(copy.resolveSibling("wristway.db-wal"), log);
        try (Store store = Store.open(copy, ZoneOffset.UTC)) {
            List<Sample> survivors = store.samples().between("w1", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
            for (Metric metric : Metric.values()) {
                assertEquals(survivors.stream().filter(sample -> sample.metric() == metric).reduce((earlier, later) -> later),
                             store.samples().latest("w1", metric));
            }
            return survivors;
        }
    }
}
