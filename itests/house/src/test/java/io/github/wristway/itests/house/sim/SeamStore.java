package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Store;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The store of one life of the gateway. A write is durable when its COMMIT has returned; a killed process writes nothing any more. */
final class SeamStore implements AutoCloseable {
    private final Seam seam;
    private final Mistake mistake;
    private Connection real;

    private SeamStore(Seam seam, Mistake mistake) {
        this.seam = seam;
        this.mistake = mistake;
    }

    static SeamStore under(StoreRoom room, Seam seam, Mistake mistake) throws StorageTrouble {
        SeamStore store = new SeamStore(seam, mistake);
        Store opened = room.store();
        int replaced = Inside.replace(opened, Connection.class, connection -> store.around(connection));
        if (replaced == 0) throw new IllegalStateException("the store keeps its connection elsewhere now");
        return store;
    }

    private Connection around(Connection connection) {
        if (real != null) return proxy(Connection.class, this::onConnection);
        real = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF"); // power cuts are played elsewhere; who is killed has written what he has written
            mistake.atStart(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return proxy(Connection.class, this::onConnection);
    }

    private Object onConnection(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        seam.alive();
        Object result = invoke(real, method, arguments);
        return result instanceof PreparedStatement statement ? new Prepared((String) arguments[0], statement).proxy() : result;
    }

    /** What a process that ends leaves behind is what was committed, however it ends. */
    @Override
    public void close() {
        try {
            real.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A statement with its values. */
    private final class Prepared {
        private final String sql;
        private final PreparedStatement statement;
        private final List<Object> values = new ArrayList<>();

        private Prepared(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        private Object proxy() {
            return SeamStore.proxy(PreparedStatement.class, this::on);
        }

        private Object on(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("setObject")) values.add(arguments[1]);
            if (!method.getName().equals("executeUpdate")) return invoke(statement, method, arguments);
            if (mistake.skips(sql, values, real)) return 1;
            boolean commits = sql.equals("COMMIT");
            if (commits) seam.at(Point.BEFORE_WRITE);
            Object changed = invoke(statement, method, arguments);
            mistake.did(sql, values, real);
            if (commits) seam.at(Point.AFTER_WRITE);
            return changed;
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
