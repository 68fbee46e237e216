package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.radio.Address;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The wearables that are or were linked here, with what changes about them over time. */
public final class Wearables {
    private final Database database;

    Wearables(Database database) {
        this.database = database;
    }

    /** By name. */
    public List<WearableRow> all() throws StorageTrouble {
        return database.read(sql -> sql.all(Wearables::wearable, "SELECT * FROM wearable ORDER BY name, id"));
    }

    public Optional<WearableRow> byId(String id) throws StorageTrouble {
        return database.read(sql -> sql.first(Wearables::wearable, "SELECT * FROM wearable WHERE id = ?", id));
    }

    public Optional<WearableRow> bySerial(String make, String serial) throws StorageTrouble {
        return database.read(sql -> sql.first(Wearables::wearable,
            "SELECT * FROM wearable WHERE make = ? AND serial = ?", make, serial));
    }

    /** Writes a wearable down, new or changed. Another address than before begins a new {@link AddressPeriod}. */
    public void save(WearableRow row, Instant at) throws StorageTrouble {
        database.change(sql -> {
            sql.run("""
                INSERT INTO wearable (id, name, make, model, serial, state, address, person, account, linked_since,
                                      battery_percent, firmware, details_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    name = excluded.name, make = excluded.make, model = excluded.model, serial = excluded.serial,
                    state = excluded.state, address = excluded.address, person = excluded.person,
                    account = excluded.account, linked_since = excluded.linked_since,
                    battery_percent = excluded.battery_percent, firmware = excluded.firmware,
                    details_at = excluded.details_at""",
                row.id(), row.name(), row.make(), row.model(), row.serial(), row.state(),
                row.address().map(Address::text), row.person(), row.account(), row.linkedSince(),
                row.batteryPercent(), row.firmware(), row.detailsAt());
            Optional<Address> before = sql.first(r -> new Address(r.text("address")),
                "SELECT address FROM address_period WHERE wearable = ? AND until IS NULL", row.id());
            if (before.equals(row.address())) return;
            sql.run("UPDATE address_period SET until = ? WHERE wearable = ? AND until IS NULL", at, row.id());
            if (row.address().isEmpty()) return;
            sql.run("""
                INSERT INTO address_period (wearable, number, address, since)
                SELECT ?, count(*) + 1, ?, ? FROM address_period WHERE wearable = ?""",
                row.id(), row.address().get().text(), at, row.id());
        });
    }

    /** Oldest first. */
    public List<AddressPeriod> addresses(String id) throws StorageTrouble {
        return database.read(sql -> sql.all(
            row -> new AddressPeriod(new Address(row.text("address")), row.time("since"), row.maybeTime("until")),
            "SELECT address, since, until FROM address_period WHERE wearable = ? ORDER BY number", id));
    }

    /** From now on this person wears it. Whoever wore it before no longer does; nothing happens if it is the same one. */
    public void beginWear(String id, String person, Instant from) throws StorageTrouble {
        database.change(sql -> {
            Optional<String> before = sql.first(row -> row.text("person"),
                "SELECT person FROM wear_period WHERE wearable = ? AND until IS NULL", id);
            if (before.equals(Optional.of(person))) return;
            end(sql, id, from);
            sql.run("""
                INSERT INTO wear_period (wearable, number, person, since)
                SELECT ?, count(*) + 1, ?, ? FROM wear_period WHERE wearable = ?""", id, person, from, id);
        });
    }

    /** Nobody wears it any more; nothing happens if nobody did. */
    public void endWear(String id, Instant until) throws StorageTrouble {
        database.change(sql -> end(sql, id, until));
    }

    private static void end(Sql sql, String id, Instant until) throws SQLException {
        sql.run("UPDATE wear_period SET until = ? WHERE wearable = ? AND until IS NULL", until, id);
    }

    /** Oldest first. */
    public List<WearPeriod> wearPeriods(String id) throws StorageTrouble {
        return database.read(sql -> sql.all(
            row -> new WearPeriod(row.text("person"), row.time("since"), row.maybeTime("until")),
            "SELECT person, since, until FROM wear_period WHERE wearable = ? ORDER BY number", id));
    }

    private static WearableRow wearable(Sql.Row row) throws SQLException {
        return new WearableRow(row.text("id"), row.text("name"), row.text("make"), row.text("model"),
            row.maybeText("serial"), LinkState.valueOf(row.text("state")), row.maybeText("address").map(Address::new),
            row.maybeText("person"), row.maybeText("account"), row.maybeTime("linked_since"),
            row.maybeNumber("battery_percent"), row.maybeText("firmware"), row.maybeTime("details_at"));
    }
}
