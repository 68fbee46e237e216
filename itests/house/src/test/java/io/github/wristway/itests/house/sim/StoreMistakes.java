package io.github.wristway.itests.house.sim;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the gateway can do wrong with what it writes down. */
final class StoreMistakes {
    private StoreMistakes() {}

    private static void run(Connection store, String sql) throws SQLException {
        try (Statement statement = store.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean begins(String sql, List<Object> values) {
        return sql.contains("INSERT INTO plan_step") && values.get(2) == null;
    }

    /** Samples count as stored before they are: they become durable only with whatever is written next. */
    static final class Late implements Mistake {
        private boolean samples;
        private boolean owing;

        @Override
        public void atStart(Connection store) {
            samples = false;
            owing = false;
        }

        @Override
        public boolean skips(String sql, List<Object> values, Connection store) throws SQLException {
            if (owing && sql.startsWith("BEGIN")) run(store, "COMMIT");
            if (sql.startsWith("BEGIN")) owing = false;
            samples |= sql.contains("INSERT INTO day ") || sql.contains("INSERT INTO open_hour");
            if (!sql.equals("COMMIT") || !samples) return false;
            samples = false;
            owing = true;
            return true;
        }
    }

    /** That a step is about to change something is not written down before it does. */
    static final class StartNotWritten implements Mistake {
        @Override
        public boolean skips(String sql, List<Object> values, Connection store) {
            return begins(sql, values);
        }
    }

    /** The keys go when the reset begins, and not when it is seen. */
    static final class KeyDroppedEarly implements Mistake {
        @Override
        public void did(String sql, List<Object> values, Connection store) throws SQLException {
            if (!begins(sql, values) || !values.get(1).equals("BAND")) return;
            String wearable = "(SELECT wearable FROM plan WHERE id = '" + values.get(0) + "')";
            run(store, "DELETE FROM secret WHERE name = 'key/' || " + wearable);
            run(store, "DELETE FROM secret WHERE name LIKE 'ring/' || (SELECT address FROM wearable WHERE id = " + wearable + ") || '/%'");
        }
    }

    /** One hour of the morning is never written down. */
    static final class HourLeftOut implements Mistake {
        private static final int HOUR = 8;

        @Override
        public boolean skips(String sql, List<Object> values, Connection store) {
            return sql.contains("INSERT INTO open_hour") && ((Number) values.get(2)).intValue() == HOUR;
        }
    }

    /** What waited is forgotten when the gateway starts again. */
    static final class PendingLost implements Mistake {
        @Override
        public void atStart(Connection store) throws SQLException {
            boolean first;
            try (Statement statement = store.createStatement()) {
                first = !statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'plan'").next();
            }
            if (!first) run(store, "UPDATE plan SET state = 'CANCELLED', waits_for = '' WHERE state IN ('RUNNING', 'PENDING')");
        }
    }
}
