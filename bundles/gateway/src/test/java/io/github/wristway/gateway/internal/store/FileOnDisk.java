package io.github.wristway.gateway.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A file as a disk has it that keeps only what was synced to it. What was written since lies there in parts: each sector of
 * each write, each change of the length is there or not, in any order; a sector that was under way may be garbage.
 */
public final class FileOnDisk {
    private static final int SECTOR = 512;

    /** Something that was done and not synced yet. */
    private sealed interface Change {
        record Write(int at, byte[] content) implements Change {}

        record Length(int bytes) implements Change {}

        /** Deleted, or made anew under the same name: what comes behind is seen only if this is. */
        record Anew(boolean there) implements Change {}
    }

    private final List<Change> underWay = new ArrayList<>();
    private Optional<byte[]> safe;

    /** @param safe what is on it for sure; empty if there is no such file */
    public FileOnDisk(Optional<byte[]> safe) {
        this.safe = safe;
    }

    public void write(int at, byte[] content) {
        underWay.add(new Change.Write(at, content));
    }

    void truncate(int bytes) {
        underWay.add(new Change.Length(bytes));
    }

    void delete() {
        underWay.add(new Change.Anew(false));
    }

    void create() {
        underWay.add(new Change.Anew(true));
    }

    /** Everything done so far is there for good. */
    public void sync() {
        safe = left(new Fate(1, 0, new Random(0)));
        underWay.clear();
    }

    /** What is there for good. */
    Optional<byte[]> safe() {
        return safe;
    }

    /** What is left of it when the power goes now; empty if there is no such file. */
    public Optional<byte[]> cut(Random random) {
        int[] chances = {0, 10, 50, 90, 100};
        return left(new Fate(chances[random.nextInt(chances.length)] / 100.0, random.nextInt(3) == 0 ? 0.1 : 0, random));
    }

    /**
     * @param arrives how probable it is that a change is there
     * @param garbled how probable it is that a sector of it is garbage
     */
    private record Fate(double arrives, double garbled, Random random) {
        boolean arrived() {
            return random.nextDouble() < arrives;
        }

        boolean isGarbled() {
            return random.nextDouble() < garbled;
        }
    }

    private Optional<byte[]> left(Fate fate) {
        Optional<byte[]> left = safe;
        for (Change change : underWay) {
            if (change instanceof Change.Anew anew) {
                if (!fate.arrived()) return left;
                left = anew.there() ? Optional.of(new byte[0]) : Optional.empty();
            } else if (change instanceof Change.Length length) {
                if (fate.arrived()) left = left.map(content -> Arrays.copyOf(content, length.bytes()));
            } else if (change instanceof Change.Write write) {
                left = left.map(content -> written(content, write, fate));
            }
        }
        return left;
    }

    /** Sector by sector. A disk never touches what nobody wrote: SQLite calls that powersafe overwrite, and relies on it. */
    private static byte[] written(byte[] content, Change.Write write, Fate fate) {
        byte[] left = content.clone();
        int end = write.at() + write.content().length;
        if (end > left.length && fate.arrived()) left = Arrays.copyOf(left, end); // longer already, with nothing in it yet
        for (int from = write.at(); from < end; ) {
            int to = Math.min(end, (from / SECTOR + 1) * SECTOR);
            if (fate.arrived()) {
                if (to > left.length) left = Arrays.copyOf(left, to);
                byte[] sector = Arrays.copyOfRange(write.content(), from - write.at(), to - write.at());
                if (fate.isGarbled()) fate.random().nextBytes(sector);
                System.arraycopy(sector, 0, left, from, sector.length);
            }
            from = to;
        }
        return left;
    }
}
