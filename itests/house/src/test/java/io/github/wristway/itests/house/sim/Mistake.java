package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the gateway does wrong on purpose, at the places where the simulation stands around it anyway. Each method does right by default. */
interface Mistake {
    Mistake NONE = new Mistake() {};

    default AccountBridge around(AccountBridge bridge) {
        return bridge;
    }

    default WearableDriver around(WearableDriver driver) {
        return driver;
    }

    default WearableThreads around(WearableThreads threads) {
        return threads;
    }

    /** The store is open, and nothing has read in it yet. */
    default void atStart(Connection store) throws SQLException {}

    /** Whether a statement is not carried out. */
    default boolean skips(String sql, List<Object> values, Connection store) throws SQLException {
        return false;
    }

    /** A statement was carried out. */
    default void did(String sql, List<Object> values, Connection store) throws SQLException {}
}
