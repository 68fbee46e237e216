package io.github.wristway.itests.crash;

import java.nio.file.Path;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of a running gateway, at random moments of link, sync and unlink. {@code -Dkills=} says how often, and
 * {@code -Dseed=} which moments; they fall on the same events again, as far as two processes can do the same twice.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 40);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int TRACKS = 3;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndEveryPlanIsFinished() throws InterruptedException, ExecutionException {
        Hits hits = new Hits();
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(TRACKS);
        CompletionService<Void> tracks = new ExecutorCompletionService<>(threads);
        try {
            for (int number = 0; number < TRACKS; number++) {
                long seed = SEED * TRACKS + number;
                tracks.submit(() -> {
                    try (Track track = new Track(folder.resolve("track-" + seed), seed, hits)) {
                        for (int band = 0; hits.total() < KILLS; band++) track.oneBand("band-" + band);
                    }
                    return null;
                });
            }
            for (int ended = 0; ended < TRACKS; ended++) tracks.take().get();
        } finally {
            threads.shutdownNow();
            System.out.printf("seed %d, %d s, %s%n", SEED, (System.nanoTime() - began) / 1_000_000_000, hits);
        }
    }
}
