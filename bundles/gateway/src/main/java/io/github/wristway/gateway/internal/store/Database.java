package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One connection, one caller at a time. The only class that knows which database this is. */
final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int BUSY_MILLIS = 10_000;
    /** Measured: a day overflows such pages so that they are full; with 4096 bytes a third of the file would be empty. */
    private static final int PAGE_BYTES = 2048;
    private static final int LOG_BYTES = 4 << 20;

    private final ReentrantLock turn = new ReentrantLock();
    private final Path file;
    private final Connection connection;
    private boolean closed;

    /** Something to do with the database. */
    interface Work<T> {
        T on(Sql sql) throws SQLException, StorageTrouble;
    }

    /** Something to change in it. */
    interface Change {
        void on(Sql sql) throws SQLException, StorageTrouble;
    }

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static Database open(Path file) throws StorageTrouble {
        PrivateFile.create(file, new byte[0]);
        if (!Files.isWritable(file)) throw SqlTrouble.readOnly(file, null);
        NativeLibrary.loadBeside(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = " + PAGE_BYTES); // counts only before the first write
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA journal_size_limit = " + LOG_BYTES);
                statement.execute("PRAGMA secure_delete = ON"); // what was erased is not left in free pages
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Database(file, connection);
        } catch (SQLException e) {
            throw SqlTrouble.of(e, file);
        }
    }

    Path file() {
        return file;
    }

    /** Looks something up. */
    <T> T read(Work<T> work) throws StorageTrouble {
        turn.lock();
        try {
            return work.on(sql());
        } catch (SQLException e) {
            throw SqlTrouble.of(e, file);
        } finally {
            turn.unlock();
        }
    }

    /** Changes something: all of it, and on disk when it returns; or, with any exception, nothing of it. */
    void change(Change change) throws StorageTrouble {
        turn.lock();
        try {
            Sql sql = sql();
            sql.run("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                change.on(sql);
                sql.run("COMMIT");
                done = true;
            } finally {
                if (!done) rollBack(sql);
            }
        } catch (SQLException e) {
            throw SqlTrouble.of(e, file);
        } finally {
            turn.unlock();
        }
    }

    private Sql sql() throws StorageTrouble {
        if (closed) throw new StorageTrouble("the store is closed", "Start the gateway again", null);
        return new Sql(connection);
    }

    private void rollBack(Sql sql) {
        try {
            sql.run("ROLLBACK");
        } catch (SQLException e) {
            log.debug("{}: was already rolled back", file, e); // SQLite does so by itself when the disk is full
        }
    }

    long sizeBytes() {
        return bytesOf(file) + bytesOf(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static long bytesOf(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0; // the log is not there when nothing was written
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            connection.close();
        } catch (SQLException e) {
            log.warn("{}: could not be closed; nothing is lost, the log is read at the next start", file, e);
        } finally {
            turn.unlock();
        }
    }
}
