package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes while the vault's key is written down, and the disk keeps only what was synced to it. */
class PrivateFilePowerCutTest {
    private static final int CUTS_EACH = 300;
    private static final byte[] KEY = key();

    @TempDir
    Path folder;
    private final Random random = new Random(5);
    private int steps;
    private int torn;
    private int whole;

    private static byte[] key() {
        byte[] key = new byte[32];
        new Random(3).nextBytes(key);
        return key;
    }

    /** @param syncs false plants a bug: nothing is synced, whatever it is told */
    private FolderOnDisk create(boolean syncs) throws IOException, StorageTrouble {
        FolderOnDisk disk = new FolderOnDisk();
        Path recorded = RecordedFolder.of(folder, disk, syncs, () -> cutsIn(disk));
        PrivateFile.create(recorded.resolve("vault.key"), KEY);
        return disk;
    }

    private void cutsIn(FolderOnDisk disk) {
        steps++;
        for (int cut = 0; cut < CUTS_EACH; cut++) {
            Optional<byte[]> left = disk.cut("vault.key", random);
            if (left.isEmpty()) continue;
            if (Arrays.equals(left.get(), KEY)) whole++;
            else torn++;
        }
    }

    @Test
    void itIsThereAsAWholeOrNotAtAll_andThereForSureOnceItIsMade() throws IOException, StorageTrouble {
        FolderOnDisk disk = create(true);
        assertEquals(6, steps, "made, written, synced, named, its draft deleted, the folder synced");
        assertEquals(0, torn);
        assertTrue(whole > CUTS_EACH, "some cuts leave it");
        for (int cut = 0; cut < CUTS_EACH; cut++) assertArrayEquals(KEY, disk.cut("vault.key", random).orElseThrow());
    }

    @Test
    void withoutSyncsItWouldBeTorn() throws IOException, StorageTrouble {
        create(false);
        assertTrue(torn > 0, "these cuts find nothing");
    }
}
