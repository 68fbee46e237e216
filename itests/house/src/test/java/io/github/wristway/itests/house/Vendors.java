package io.github.wristway.itests.house;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.StandInAccountServer;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.account.mifitness.StandInMiFitness;
import io.github.wristway.virtual.account.mifitness.StandInSource;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The account services of the vendors, on loopback: Anna has an account at both, and Ben may have one. */
final class Vendors {
    static final String ANNA = "anna@example.org";
    static final String BEN = "ben@example.org";
    static final String PASSWORD = "virtual";

    final StandInAccountServer server;
    final StandInMiFitness miFitness;

    Vendors(Time time) {
        try {
            server = StandInAccountServer.start(0, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.neverHolds();
        server.addUser(ANNA, PASSWORD, "7000000001", "Anna");
        miFitness = StandInMiFitness.behind(server, time);
        miFitness.addUser(ANNA, PASSWORD, 1_000_000_001L);
    }

    void addBen() {
        server.addUser(BEN, PASSWORD, "7000000002", "Ben");
    }

    /** Anna links it with the app of its vendor. */
    void link(VirtualBand band) {
        String key = band.linkByVendor().reveal().hex();
        String address = band.address().text();
        if (!band.model().isInZepp()) {
            miFitness.link(ANNA, StandInSource.band("1000000021", band.model().advertisedName(), "miwear.watch.m66gl", address, band.serial(), band.firmware(), key));
            return;
        }
        server.link(ANNA, new StandInDevice(address.replace(":", ""), 0, 59, address, band.serial(), Optional.of(key), band.firmware(), band.name()));
    }

    /** Whether Zepp still lists it as Anna's. */
    boolean list(VirtualBand band) {
        return server.devices(ANNA).stream().anyMatch(device -> device.serial().equals(band.serial()));
    }

    void close() {
        server.close();
    }
}
