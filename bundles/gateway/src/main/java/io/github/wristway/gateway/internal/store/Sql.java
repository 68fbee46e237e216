package io.github.wristway.gateway.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their values. Valid as long as the {@link Database.Work} that got it. */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** @return how many rows it changed */
    int run(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    <T> List<T> all(Reader<T> reader, String query, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement prepared = prepare(query, values); ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) found.add(reader.read(new Row(rows)));
        }
        return found;
    }

    /** The first row, if there is any. */
    <T> Optional<T> first(Reader<T> reader, String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values); ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(new Row(rows))) : Optional.empty();
        }
    }

    /** A single number, such as a count. */
    long number(String query, Object... values) throws SQLException {
        return first(row -> row.number(1), query, values).orElse(0L);
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) prepared.setObject(i + 1, plain(values[i]));
        return prepared;
    }

    /** Times are milliseconds since 1970, days and names are text. */
    private static Object plain(Object value) {
        if (value instanceof Optional<?> maybe) return maybe.map(Sql::plain).orElse(null);
        if (value instanceof Instant time) return time.toEpochMilli();
        if (value instanceof LocalDate day) return day.toString();
        if (value instanceof Enum<?> constant) return constant.name();
        return value;
    }

    /** What a query found. Columns are named, or counted from 1. */
    record Row(ResultSet rows) {
        String text(String column) throws SQLException {
            return rows.getString(column);
        }

        Optional<String> maybeText(String column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        long number(int column) throws SQLException {
            return rows.getLong(column);
        }

        int number(String column) throws SQLException {
            return rows.getInt(column);
        }

        long longNumber(String column) throws SQLException {
            return rows.getLong(column);
        }

        Optional<Integer> maybeNumber(String column) throws SQLException {
            int number = rows.getInt(column);
            return rows.wasNull() ? Optional.empty() : Optional.of(number);
        }

        Instant time(String column) throws SQLException {
            return Instant.ofEpochMilli(rows.getLong(column));
        }

        Optional<Instant> maybeTime(String column) throws SQLException {
            long millis = rows.getLong(column);
            return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        }

        LocalDate day(String column) throws SQLException {
            return LocalDate.parse(rows.getString(column));
        }

        byte[] bytes(String column) throws SQLException {
            return rows.getBytes(column);
        }
    }
}
