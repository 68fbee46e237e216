package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes, and the disk keeps only what was synced to it. Whatever was acknowledged has to be there, and of the
 * transaction under way all or nothing. {@code -Dcuts=} says how many cuts are tried.
 */
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("cuts", 500);
    private static final int TRANSACTIONS = 300;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvives() throws StorageTrouble, IOException {
        long began = System.nanoTime();
        PowerCuts cuts = new PowerCuts(WrittenStory.of(folder, TRANSACTIONS, Optional.empty()), folder);
        List<String> complaints = cuts.cut(CUTS, 11);
        System.out.printf("%d power cuts over %d transactions in %d s: %d losses%n", CUTS, TRANSACTIONS,
                (System.nanoTime() - began) / 1_000_000_000, complaints.size());
        assertEquals(List.of(), complaints);
    }

    /** A store that syncs less than it should: these cuts find that, or they prove nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "OFF"})
    void aStoreThatDoesNotSyncEachCommitIsFoundOut(String synchronous) throws StorageTrouble, IOException {
        PowerCuts cuts = new PowerCuts(WrittenStory.of(folder, 60, Optional.of(synchronous)), folder);
        List<String> complaints = cuts.cut(100, 11);
        System.out.printf("synchronous = %s: %d of 100 power cuts found out%n", synchronous, complaints.size());
        assertTrue(complaints.size() > 20, complaints::toString);
    }
}
