package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.account.StandInAccountServer;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.account.mifitness.StandInMiFitness;
import io.github.wristway.virtual.account.mifitness.StandInSource.Maker;
import io.github.wristway.virtual.account.mifitness.StandInSource;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The vendors' account services with their two users, and what the vendors' apps do there. */
public final class Accounts implements AutoCloseable {
    public static final String ANNA = "anna@example.org";
    public static final String BEN = "ben@example.org";
    /** Of both users, at both services. It opens nothing but this stand-in. */
    public static final String PASSWORD = "virtual";

    private static final int BAND = 0;
    private static final int SCALE = 1;

    private final StandInAccountServer server;
    private final StandInMiFitness miFitness;
    private final Time time;

    private Accounts(StandInAccountServer server, StandInMiFitness miFitness, Time time) {
        this.server = server;
        this.miFitness = miFitness;
        this.time = time;
    }

    /** @param port 0 is any that is free */
    public static Accounts open(int port, Time time) throws IOException {
        StandInAccountServer server = StandInAccountServer.start(port, time);
        server.addUser(ANNA, PASSWORD, "7000000001", "Anna");
        server.addUser(BEN, PASSWORD, "7000000002", "Ben");
        StandInMiFitness miFitness = StandInMiFitness.behind(server, time);
        miFitness.addUser(ANNA, PASSWORD, 1_000_000_001L);
        miFitness.addUser(BEN, PASSWORD, 1_000_000_002L);
        return new Accounts(server, miFitness, time);
    }

    public StandInAccountServer server() {
        return server;
    }

    public StandInMiFitness miFitness() {
        return miFitness;
    }

    public List<String> users() {
        return List.of(ANNA, BEN);
    }

    /** The vendor's app links a band: it gets a fresh key, and the account lists it with that key. */
    public PairingKey linkByVendor(VirtualBand band, String user) {
        PairingKey key = band.linkByVendor();
        String mac = band.address().text();
        BandModel model = band.model();
        if (model.isInZepp()) {
            server.link(user, new StandInDevice(mac.replace(":", ""), BAND, model.accountNumber(), mac, band.serial(),
                    Optional.of(key.reveal().hex()), band.firmware(), model.advertisedName()));
        } else {
            miFitness.link(user, StandInSource.band(numberIn(mac), model.advertisedName(), "miwear.watch." + model.id(), mac, band.serial(),
                    band.firmware(), key.reveal().hex()));
        }
        return key;
    }

    /** The vendor's app has uploaded what was lived with a band on, today and some days before. */
    public void upload(VirtualBand band, String user, int daysBefore) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        for (int before = daysBefore; before >= 0; before--) {
            server.upload(user, DayUpload.of(band, band.address().text().replace(":", ""), today.minusDays(before), DayUpload.Night.WAKING, time.now()));
        }
    }

    /** The vendor's app takes a band out of the account of whoever has it there. The band hears nothing of it. */
    public Optional<String> unlinkByVendor(VirtualBand band) {
        String mac = band.address().text();
        for (String user : users()) {
            boolean zepps = server.devices(user).stream().anyMatch(device -> device.mac().equals(mac));
            boolean miFitnesses = miFitness.sources(user).stream().anyMatch(source -> source.mac().equals(mac));
            if (zepps) server.unlink(user, mac.replace(":", ""));
            if (miFitnesses) miFitness.unlink(user, numberIn(mac));
            if (zepps || miFitnesses) return Optional.of(user);
        }
        return Optional.empty();
    }

    /** The service counts what it lists; here the address is the number. */
    private static String numberIn(String mac) {
        return Long.toString(Long.parseLong(mac.replace(":", ""), 16));
    }

    /** Scales: listed, and without a key. At Mi Fitness also something that nobody has heard of. */
    public void linkOtherThings(String user) {
        miFitness.link(user, new StandInSource("1000000031", "Xiaomi Body Composition Scale S400", "yunmai.scales.ms104", "C0:FF:EE:5C:A1:E2",
                "5ca1e0000002", "1.0.7", Optional.empty(), Maker.XIAOMI, true));
        miFitness.link(user, new StandInSource("1000000032", "Ring", "example.ring.one", "C0:FF:EE:00:21:06", "21060000001", "0.9",
                Optional.empty(), Maker.XIAOMI, true));
        server.link(user, new StandInDevice("C0FFEE5CA1E1", SCALE, 102, "C0:FF:EE:5C:A1:E1", "5ca1e0000001",
                Optional.empty(), "V1.0.0.3", "Mi Scale"));
    }

    @Override
    public void close() {
        server.close();
    }
}
