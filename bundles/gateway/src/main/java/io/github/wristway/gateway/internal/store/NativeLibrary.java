package io.github.wristway.gateway.internal.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native part of sqlite-jdbc, which unpacks itself each time it is loaded, and takes that away at the end of the process; a process
 * that is killed leaves it where it is (github.com/xerial/sqlite-jdbc/issues/1140). So it is unpacked beside the store instead of into
 * the temp folder: what is found there when a gateway starts is left from an earlier one, and goes.
 */
final class NativeLibrary {
    private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String WHERE = "org.sqlite.tmpdir";
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private NativeLibrary() {}

    /** Whoever has said where it shall be unpacked has it there. If nothing comes of it, the library goes to the temp folder by itself. */
    static void loadBeside(Path store) {
        if (System.getProperty(WHERE) != null || LOADED.getAndSet(true)) return;
        Path folder = store.toAbsolutePath().resolveSibling("native");
        try {
            removeLeft(Files.createDirectories(folder));
            System.setProperty(WHERE, folder.toString());
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) { // the library declares no other; such as where nothing in the data folder may be executed
            log.debug("the native library of SQLite cannot be unpacked into {}: {}", folder, e.toString());
        } finally {
            System.clearProperty(WHERE); // it is for the whole process, and others may use the library, too
        }
    }

    private static void removeLeft(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path file : left) Files.deleteIfExists(file);
        }
    }
}
