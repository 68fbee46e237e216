package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.account.StandInAccountServer;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The vendor's account service with its two users, and what the vendor's app does there. */
public final class Accounts implements AutoCloseable {
    public static final String ANNA = "anna@example.org";
    public static final String BEN = "ben@example.org";
    /** Of both users. It opens nothing but this stand-in. */
    public static final String PASSWORD = "virtual";

    private static final int BAND = 0;
    private static final int SCALE = 1;

    private final StandInAccountServer server;

    private Accounts(StandInAccountServer server) {
        this.server = server;
    }

    /** @param port 0 is any that is free */
    public static Accounts open(int port, Time time) throws IOException {
        StandInAccountServer server = StandInAccountServer.start(port, time);
        server.addUser(ANNA, PASSWORD, "7000000001", "Anna");
        server.addUser(BEN, PASSWORD, "7000000002", "Ben");
        return new Accounts(server);
    }

    public StandInAccountServer server() {
        return server;
    }

    public List<String> users() {
        return List.of(ANNA, BEN);
    }

    /** The vendor's app links a band: it gets a fresh key, and the account, if it knows such bands, lists it with that key. */
    public PairingKey linkByVendor(VirtualBand band, String user) {
        PairingKey key = band.linkByVendor();
        if (!band.model().isInZepp()) return key;
        String mac = band.address().text();
        server.link(user, new StandInDevice(mac.replace(":", ""), BAND, band.model().accountNumber(), mac, band.serial(),
                Optional.of(key.reveal().hex()), band.firmware(), band.model().advertisedName()));
        return key;
    }

    /** A scale: listed, and without a key. */
    public void linkScale(String user) {
        server.link(user, new StandInDevice("C0FFEE5CA1E1", SCALE, 102, "C0:FF:EE:5C:A1:E1", "5ca1e0000001",
                Optional.empty(), "V1.0.0.3", "Mi Scale"));
    }

    @Override
    public void close() {
        server.close();
    }
}
