package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.PrivateFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of the audit log: the owner's alone, and only ever appended to, but for what is torn. The end of a line, a line feed,
 * is written once the rest of it is safe: so whatever a power cut leaves of a line, it is never longer than the line without its end.
 * Its streams are those that an interrupted thread can still use: a gateway that stops has something to write down, too.
 */
final class AuditFile {
    /** No line of ours is that long. */
    static final int LONGEST = 4096;

    /** What writes to the file; returns when it is safe on disk. */
    interface Disk {
        void write(Path file, long at, byte[] content) throws IOException;
    }

    private final Path path;
    private final Disk disk;

    AuditFile(Path path) {
        this(path, AuditFile::sync);
    }

    AuditFile(Path path, Disk disk) {
        this.path = path;
        this.disk = disk;
    }

    /** The real one. */
    static void sync(Path file, long at, byte[] content) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(at);
            out.write(content);
            out.getFD().sync();
        }
    }

    /** Whatever stands at the end without an end keeps a line of its own. */
    void append(String line) throws StorageTrouble {
        End end = end();
        boolean torn = !end.text().isEmpty() && !end.text().endsWith("\n");
        write(end.at() + end.text().length(), torn ? "\n" + line : line);
    }

    /** Returns when it is safe on disk. A full disk may leave a part of it. */
    void write(long at, String line) throws StorageTrouble {
        PrivateFile.create(path, new byte[0]);
        try {
            disk.write(path, at, line.getBytes(StandardCharsets.ISO_8859_1));
            disk.write(path, at + line.length(), new byte[] {'\n'});
        } catch (IOException e) {
            throw new StorageTrouble("the audit log " + path + " cannot be written, so nothing is destroyed",
                "Check that there is room on the disk and that the gateway's user may write the file, and repeat it", e);
        }
    }

    /**
     * How it ends: the last two lines for certain, if these are ours.
     *
     * @param at   where that begins
     * @param text a character per byte
     */
    record End(long at, String text) {}

    End end() throws StorageTrouble {
        if (Files.notExists(path)) return new End(0, "");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), 2 * LONGEST)];
            long at = file.length() - end.length;
            file.seek(at);
            file.readFully(end);
            return new End(at, new String(end, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whoever goes through the file. */
    interface Reader {
        /**
         * @param line  without its end, a character per byte; what is too long is cut
         * @param ended false for the last one if it has no end
         * @param left  how many bytes the file has from its beginning on
         * @return whether to go on
         */
        boolean read(String line, boolean ended, long left);
    }

    void lines(Reader reader) throws StorageTrouble {
        if (Files.notExists(path)) return;
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
            long left = Files.size(path);
            long length = 0;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                length++;
                if (next != '\n') {
                    if (line.size() < LONGEST) line.write(next);
                    continue;
                }
                if (!reader.read(line.toString(StandardCharsets.ISO_8859_1), true, left)) return;
                left -= length;
                length = 0;
                line.reset();
            }
            if (length > 0) reader.read(line.toString(StandardCharsets.ISO_8859_1), false, left);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private StorageTrouble unreadable(IOException e) {
        return new StorageTrouble("the audit log " + path + " cannot be read", "Let the gateway's user own it: chown \"$USER\" '" + path + "'", e);
    }
}
