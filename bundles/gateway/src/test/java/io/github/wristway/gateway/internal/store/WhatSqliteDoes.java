package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What SQLite has written and synced, told from how its files look after each transaction and from what it says of itself
 * (sqlite.org/wal.html, sqlite.org/fileformat2.html section 4, sqlite.org/pragma.html#pragma_synchronous).
 * <ol>
 * <li>The log begins anew once all of it is in the file: its header is written and synced, unless syncing is off.
 * <li>A transaction is appended to the log as frames; a commit syncs them if {@code synchronous} is FULL, and only then.
 * <li>A long log is folded into the file: the log is synced, pages are written, the file is synced; nothing of that if off.
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
    private byte[] logBefore;

    WhatSqliteDoes(Database database) throws StorageTrouble, IOException {
        file = database.file();
        log = file.resolveSibling(file.getFileName() + "-wal");
        synchronous = database.read(sql -> sql.number("PRAGMA synchronous"));
        mainBefore = Files.readAllBytes(file);
        logBefore = Files.readAllBytes(log);
    }

    byte[] main() {
        return mainBefore;
    }

    byte[] log() {
        return logBefore;
    }

    /** What the transaction that has just ended has done to the files. */
    List<Deed> since() throws IOException {
        byte[] mainNow = Files.readAllBytes(file);
        byte[] logNow = Files.readAllBytes(log);
        List<Deed> deeds = new ArrayList<>();
        if (!Arrays.equals(logBefore, 0, Math.min(HEADER, logBefore.length), logNow, 0, Math.min(HEADER, logNow.length))) {
            byte[] header = Arrays.copyOf(logNow, HEADER);
            deeds.add((main, log) -> log.write(0, header));
            if (synchronous > OFF) deeds.add((main, log) -> log.sync());
        }
        appended(logNow, deeds);
        if (synchronous >= FULL) deeds.add((main, log) -> log.sync());
        if (logNow.length < logBefore.length) deeds.add((main, log) -> log.truncate(logNow.length));
        if (!Arrays.equals(mainBefore, mainNow)) foldedIn(mainNow, logNow, deeds);
        mainBefore = mainNow;
        logBefore = logNow;
        return deeds;
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
