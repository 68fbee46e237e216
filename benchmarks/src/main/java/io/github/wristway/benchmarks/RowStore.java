package io.github.wristway.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What most programs do, written anew: a row per minute in SQLite, found by wearable and time. Without a row id of its
 * own it is the smallest and fastest form of that idea.
 */
final class RowStore implements AutoCloseable {
    private static final int NO_HEART_RATE = 0xff;

    private final Path file;
    private final Connection connection;

    RowStore(Path file) throws SQLException {
        this.file = file;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("""
            CREATE TABLE minute (
                wearable INTEGER NOT NULL, at INTEGER NOT NULL,
                kind INTEGER NOT NULL, intensity INTEGER NOT NULL, steps INTEGER NOT NULL, heart_rate INTEGER NOT NULL,
                PRIMARY KEY (wearable, at)) WITHOUT ROWID""");
    }

    void store(byte[] records) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO minute VALUES (1, ?, ?, ?, ?, ?)")) {
            for (int at = 0; at < records.length; at += Wearer.RECORD_BYTES) {
                insert.setLong(1, Wearer.START.getEpochSecond() + at / Wearer.RECORD_BYTES * 60L);
                for (int field = 0; field < Wearer.RECORD_BYTES; field++) insert.setInt(2 + field, records[at + field] & 0xff);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("VACUUM");
    }

    /** Per day of UTC: minutes, steps, rounded average of the heart rate. */
    List<List<Integer>> days() throws SQLException {
        List<List<Integer>> days = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT count(*), sum(steps), avg(CASE WHEN heart_rate NOT IN (0, ?) THEN heart_rate END)
                FROM minute WHERE wearable = 1 GROUP BY at / 86400 ORDER BY at / 86400""")) {
            query.setInt(1, NO_HEART_RATE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) days.add(List.of(rows.getInt(1), rows.getInt(2), (int) Math.round(rows.getDouble(3))));
            }
        }
        return days;
    }

    long sizeBytes() throws IOException {
        return Files.size(file);
    }

    private void run(String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
