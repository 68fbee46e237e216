package io.github.wristway.gateway.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What SQLite has written and synced, told from how its files look after each transaction and from what it says of itself
 * (sqlite.org/wal.html, sqlite.org/fileformat2.html section 4, sqlite.org/pragma.html#pragma_synchronous).
 * <ol>
 * <li>The log begins anew once all of it is in the file: its header is written and synced, unless syncing is off.
 * <li>A transaction is appended to the log as frames; a commit syncs them if {@code synchronous} is FULL, and only then.
 * <li>A long log is folded into the file: the log is synced, pages are written, the file is synced; the syncs not if off.
 * <li>When the store is closed, that is done a last time, and the log is deleted.
 * </ol>
 */
final class WhatSqliteDoes {
    private static final int OFF = 0;
    private static final int FULL = 2;
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    /** Something done with a file. */
    interface Deed {
        void to(FileOnDisk main, FileOnDisk log);
    }

    private final Path file;
    private final Path log;
    private final long synchronous;
    private byte[] mainBefore;
    private byte[] logBefore = {};
    private boolean logThere;
    private final FileOnDisk mainAgain;
    private final FileOnDisk logAgain = new FileOnDisk(Optional.empty());

    /**
     * @param file        of a store that is closed, so that there is no log
     * @param synchronous what the store's own connection says of itself
     */
    WhatSqliteDoes(Path file, long synchronous) throws IOException {
        this.file = file;
        this.synchronous = synchronous;
        log = file.resolveSibling(file.getFileName() + "-wal");
        mainBefore = Files.readAllBytes(file);
        mainAgain = new FileOnDisk(Optional.of(mainBefore));
    }

    byte[] main() {
        return mainBefore;
    }

    /** What the transaction that has just ended, or opening or closing, has done to the files. */
    List<Deed> since() throws IOException {
        List<Deed> deeds = new ArrayList<>();
        byte[] mainNow = Files.readAllBytes(file);
        boolean there = Files.exists(log);
        if (logThere && !there) {
            foldedIn(mainNow, logBefore, deeds);
            deeds.add((main, log) -> log.delete());
        } else {
            if (!logThere && there) deeds.add((main, log) -> log.create());
            written(mainNow, there ? Files.readAllBytes(log) : new byte[0], deeds);
        }
        logThere = there;
        logBefore = there ? Files.readAllBytes(log) : new byte[0];
        mainBefore = mainNow;
        checkThatItIsAll(deeds);
        return deeds;
    }

    /** Who does the same again has the same files. */
    private void checkThatItIsAll(List<Deed> deeds) {
        for (Deed deed : deeds) deed.to(mainAgain, logAgain);
        mainAgain.sync();
        logAgain.sync();
        boolean same = Arrays.equals(mainAgain.safe().orElseThrow(), mainBefore)
                && logAgain.safe().isPresent() == logThere && Arrays.equals(logAgain.safe().orElse(new byte[0]), logBefore);
        if (!same) throw new AssertionError("SQLite has done something that is not written here");
    }

    private void written(byte[] mainNow, byte[] logNow, List<Deed> deeds) {
        if (logNow.length == 0) return;
        if (!Arrays.equals(logBefore, 0, Math.min(HEADER, logBefore.length), logNow, 0, Math.min(HEADER, logNow.length))) {
            byte[] header = Arrays.copyOf(logNow, HEADER);
            deeds.add((main, log) -> log.write(0, header));
            if (synchronous > OFF) deeds.add((main, log) -> log.sync());
        }
        appended(logNow, deeds);
        if (synchronous >= FULL) deeds.add((main, log) -> log.sync());
        if (logNow.length < logBefore.length) deeds.add((main, log) -> log.truncate(logNow.length));
        if (!Arrays.equals(mainBefore, mainNow)) foldedIn(mainNow, logNow, deeds);
    }

    private void appended(byte[] now, List<Deed> deeds) {
        int frame = FRAME_HEADER + pageSize(now);
        for (int at = HEADER; at + frame <= now.length; at += frame) {
            boolean old = at + frame <= logBefore.length && Arrays.equals(logBefore, at, at + frame, now, at, at + frame);
            if (old) continue;
            int from = at;
            byte[] content = Arrays.copyOfRange(now, from, from + frame);
            deeds.add((main, log) -> log.write(from, content));
        }
    }

    private void foldedIn(byte[] mainNow, byte[] logNow, List<Deed> deeds) {
        if (logNow.length == 0) return;
        if (synchronous > OFF) deeds.add((main, log) -> log.sync());
        int page = pageSize(logNow);
        for (int number : pagesIn(logNow, page)) {
            int from = (number - 1) * page;
            if (from + page > mainNow.length) continue; // the file has become shorter since
            byte[] content = Arrays.copyOfRange(mainNow, from, from + page);
            deeds.add((main, log) -> main.write(from, content));
        }
        if (mainNow.length < mainBefore.length) deeds.add((main, log) -> main.truncate(mainNow.length));
        if (synchronous > OFF) deeds.add((main, log) -> main.sync());
    }

    /** Those of the frames that carry the salt of the header; what lies behind them is from before the log began anew. */
    private static Set<Integer> pagesIn(byte[] log, int page) {
        Set<Integer> numbers = new TreeSet<>();
        ByteBuffer frames = ByteBuffer.wrap(log);
        for (int at = HEADER; at + FRAME_HEADER + page <= log.length; at += FRAME_HEADER + page) {
            if (frames.getLong(at + 8) != frames.getLong(16)) break;
            numbers.add(frames.getInt(at));
        }
        return numbers;
    }

    private static int pageSize(byte[] log) {
        return ByteBuffer.wrap(log).getInt(8);
    }
}
