package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.PrivateFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.lang3.StringUtils;

/**
 * The file of the audit log: the owner's alone, and only ever appended to. A power cut may leave zeros where a line should be; in
 * front of a line they are no part of it. Its streams are those that an interrupted thread can still use: a gateway that stops
 * has something to write down, too.
 */
final class AuditFile {
    /** No line of ours is that long. */
    static final int LONGEST = 4096;

    private final Path path;

    AuditFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Returns when it is safe on disk. A full disk may leave a part of it. */
    void append(String text) throws StorageTrouble {
        PrivateFile.create(path, new byte[0]);
        try (FileOutputStream out = new FileOutputStream(path.toFile(), true)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.getFD().sync();
        } catch (IOException e) {
            throw new StorageTrouble("the audit log " + path + " cannot be written, so nothing is destroyed",
                "Check that there is room on the disk and that the gateway's user may write the file, and repeat it", e);
        }
    }

    /**
     * How it ends.
     *
     * @param before the last line that has an end; empty if there is none
     * @param torn   what stands behind it
     */
    record End(String before, String torn) {}

    End end() throws StorageTrouble {
        String end = lastBytes();
        int torn = end.lastIndexOf('\n') + 1;
        int before = end.lastIndexOf('\n', torn - 2) + 1;
        return new End(bare(end.substring(before, Math.max(torn - 1, before))), bare(end.substring(torn)));
    }

    private static String bare(String line) {
        return StringUtils.stripStart(line, "\0");
    }

    /** A character each: the last two lines for certain, if these are ours. */
    private String lastBytes() throws StorageTrouble {
        if (Files.notExists(path)) return "";
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), 2 * LONGEST)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whoever goes through the file. */
    interface Reader {
        /**
         * @param line  without its end, a character per byte; what is too long is cut
         * @param ended false for the last one if it has no end
         * @return whether to go on
         */
        boolean read(String line, boolean ended);
    }

    void lines(Reader reader) throws StorageTrouble {
        if (Files.notExists(path)) return;
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    if (line.size() < LONGEST) line.write(next);
                    continue;
                }
                if (!reader.read(bare(line.toString(StandardCharsets.ISO_8859_1)), true)) return;
                line.reset();
            }
            if (line.size() > 0) reader.read(bare(line.toString(StandardCharsets.ISO_8859_1)), false);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private StorageTrouble unreadable(IOException e) {
        return new StorageTrouble("the audit log " + path + " cannot be read", "Let the gateway's user own it: chown \"$USER\" '" + path + "'", e);
    }
}
