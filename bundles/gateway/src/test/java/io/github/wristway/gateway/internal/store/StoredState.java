package io.github.wristway.gateway.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that is stored, over all tables, as one number to compare. */
final class StoredState {
    private StoredState() {}

    /** @throws SQLException also if the file is damaged */
    static int of(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store); Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
                if (!found.getString(1).equals("ok")) throw new SQLException(found.getString(1));
            }
            int state = 0;
            for (String table : tables(statement)) state = 31 * state + contentOf(table, statement);
            return state;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
            while (found.next()) tables.add(found.getString(1));
        }
        return tables;
    }

    private static int contentOf(String table, Statement statement) throws SQLException {
        int content = table.hashCode();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY rowid")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) content = 31 * content + Arrays.hashCode(rows.getBytes(column));
            }
        }
        return content;
    }
}
