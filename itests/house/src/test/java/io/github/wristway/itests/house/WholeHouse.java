package io.github.wristway.itests.house;

import io.github.wristway.account.mifitness.MiFitnessBridge;
import io.github.wristway.account.zepp.ZeppBridge;
import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.miband.keyfiles.MiBandKeyFiles;
import io.github.wristway.virtual.Components;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.account.StandInAccountServer;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.account.mifitness.StandInMiFitness;
import io.github.wristway.virtual.account.mifitness.StandInSource;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The whole of Wristway in one thread and in virtual time: real gateway, store, driver and account bridge; virtual air
 * and bands, and the stand-in account service on loopback.
 */
final class WholeHouse implements AutoCloseable {
    static final String ANNA = "anna@example.org";
    static final String BEN = "ben@example.org";
    private static final String PASSWORD = "virtual";

    final VirtualTime time = VirtualTime.startingAt("2026-11-22T09:00:00Z");
    final World world = World.empty(time, 7);
    final StandInAccountServer server;
    final StandInMiFitness miFitness;
    final List<String> events = new ArrayList<>();

    private final Path folder;
    private final Radio radio;
    private final MiBandDriver driver;
    private OneThread thread;
    private StoreRoom room;
    private ZeppBridge bridge;
    private MiFitnessBridge miFitnessBridge;
    private House house;

    WholeHouse(Path folder) {
        this(folder, radio -> radio);
    }

    /** @param around what somebody puts around the radio, to listen in */
    WholeHouse(Path folder, UnaryOperator<Radio> around) {
        this.folder = folder;
        this.radio = around.apply(world.radio());
        try {
            server = StandInAccountServer.start(0, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.neverHolds();
        server.addUser(ANNA, PASSWORD, "7000000001", "Anna");
        miFitness = StandInMiFitness.behind(server, time);
        miFitness.addUser(ANNA, PASSWORD, 1_000_000_001L);
        driver = Components.make(MiBandDriver.class, Map.of(), time);
        open();
    }

    private void open() {
        thread = new OneThread();
        room = new StoreRoom(folder, ZoneOffset.UTC);
        house = new House(room, time, ZoneOffset.UTC, thread, new SecureRandom(), new Announcer() {
            @Override
            public void changed(WearableInfo wearable) {}

            @Override
            public void event(String topic, Map<String, ?> properties) {
                events.add(topic);
            }
        }, "test", new SyncPolicy(Optional.empty(), false));
        String address = server.address().toString();
        bridge = Components.make(ZeppBridge.class, Map.of("passwordServer", address, "accountServer", address, "dataServer", address,
                "connectTimeoutSeconds", 60, "replyTimeoutSeconds", 60), time, room); // nobody fails because the machine is busy
        miFitnessBridge = Components.make(MiFitnessBridge.class, Map.of("accountServer", address, "dataServer", address,
                "connectTimeoutSeconds", 60, "replyTimeoutSeconds", 60), time, room);
        house.surroundings().accounts.addAll(List.of(bridge, miFitnessBridge));
        house.surroundings().drivers.add(driver);
        house.surroundings().keyReaders.add(new MiBandKeyFiles());
        house.airwaves().add(radio);
        try {
            house.start();
        } catch (StorageTrouble e) {
            events.add("STORAGE " + e.getMessage()); // as in OSGi: the gateway stands, and every call says why it cannot work
        }
    }

    /** Something to do with files. */
    interface Meddling {
        void run() throws IOException;
    }

    /** The gateway's process ends and begins anew; bands, air and account go on. */
    void restart() {
        house.close();
        room.close();
        open();
    }

    void whileStopped(Meddling meddling) throws IOException {
        house.close();
        room.close();
        meddling.run();
        open();
    }

    /** The driver's bundle goes away. */
    void stopDriver() {
        house.surroundings().drivers.clear();
    }

    void startDriver() {
        house.surroundings().drivers.add(Components.make(MiBandDriver.class, Map.of(), time));
    }

    Gateway gateway() {
        return house.gateway();
    }

    AccountBridge accounts() {
        return bridge;
    }

    Vault vault() {
        return room;
    }

    void signIn() throws WristwayException {
        bridge.signIn(new SignIn.Password(ANNA, Secret.of(PASSWORD)), Owner.NOBODY);
    }

    /** @param owner who is asked for what the service wants beside it */
    Account signInToMiFitness(Owner owner) throws WristwayException {
        return miFitnessBridge.signIn(new SignIn.Password(ANNA, Secret.of(PASSWORD)), owner);
    }

    Account scanIntoMiFitness(Owner owner) throws WristwayException {
        return miFitnessBridge.signIn(new SignIn.Scan(), owner);
    }

    MiFitnessBridge miFitnessBridge() {
        return miFitnessBridge;
    }

    /** A second person has an account, too. */
    void signInBen() throws WristwayException {
        server.addUser(BEN, PASSWORD, "7000000002", "Ben");
        bridge.signIn(new SignIn.Password(BEN, Secret.of(PASSWORD)), Owner.NOBODY);
    }

    /** What all accounts list, and how it stands here. */
    List<AccountEntry> entries() throws WristwayException {
        Map<Account, List<AccountDevice>> listed = new LinkedHashMap<>();
        for (Account account : bridge.accounts()) listed.put(account, bridge.devices(account));
        return gateway().accounts().reconcile(listed);
    }

    /** Anna's, once she has signed in. */
    Account account() throws WristwayException {
        return bridge.accounts().get(0);
    }

    /** A band that the gateway can link: one that takes our key is free and tapped, another is linked by the vendor's app. */
    VirtualBand linkable(BandModel model, Duration worn) {
        return model.takesAnyKey() ? world.add(model, "band").holding(worn).tappedAfter(Duration.ofSeconds(1)) : vendorLinked(model, "band", worn);
    }

    /** A band as the vendor's app leaves it: linked, listed in Anna's account at that vendor, worn for a while. */
    VirtualBand vendorLinked(BandModel model, String name, Duration worn) {
        VirtualBand band = world.add(model, name).holding(worn);
        linkByVendor(band);
        return band;
    }

    /** Anna links it with the vendor's app. */
    void linkByVendor(VirtualBand band) {
        String key = band.linkByVendor().reveal().hex();
        String address = band.address().text();
        if (!band.model().isInZepp()) {
            miFitness.link(ANNA, StandInSource.band("1000000021", band.model().advertisedName(), "miwear.watch.m66gl", address, band.serial(), band.firmware(), key));
            return;
        }
        server.link(ANNA, new StandInDevice(address.replace(":", ""), 0, 59, address, band.serial(), Optional.of(key), band.firmware(), band.name()));
    }

    /** Lets time pass, with everything that the gateway does meanwhile by itself. */
    void pass(Duration howLong) {
        pass(howLong, Duration.ofSeconds(1));
    }

    /** The same for days in which little happens: what the gateway does by itself comes up to a minute late. */
    void passDays(int days) {
        pass(Duration.ofDays(days), Duration.ofMinutes(1));
    }

    private void pass(Duration howLong, Duration step) {
        Instant end = time.now().plus(howLong);
        while (time.now().isBefore(end)) {
            time.advance(step);
            while (thread.runLater()) {
                // one more
            }
        }
    }

    /** Lets time pass until no plan waits any more, but not for ever. */
    void passUntilNothingWaits(Duration atMost) throws WristwayException {
        Instant end = time.now().plus(atMost);
        while (time.now().isBefore(end) && !gateway().plans().pending().isEmpty()) pass(Duration.ofSeconds(5));
    }

    /** With its key from Zepp's account; of a band that Zepp does not know, with the key pasted. */
    Report link(VirtualBand band, String name, Wish.Option... options) throws WristwayException {
        pass(Duration.ofSeconds(3));
        Optional<PairingKey> pasted = band.model().isInZepp() ? Optional.empty() : band.key();
        Wish wish = new Wish(Verb.LINK, band.address().text(), Set.of(options), Optional.of(name), Optional.of("anna"),
                pasted, Optional.empty());
        return run(wish, new Consent.Yes());
    }

    Report run(Verb verb, String which, Wish.Option... options) throws WristwayException {
        Wish wish = Wish.of(verb, which, options);
        Plan plan = gateway().plans().make(wish);
        return gateway().plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
    }

    Report run(Wish wish, Consent consent) throws WristwayException {
        return gateway().plans().run(gateway().plans().make(wish), consent, Watcher.NOBODY);
    }

    /** How many minutes of a wearable are stored. */
    long storedMinutes(String name) throws WristwayException {
        return gateway().history().days(name, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).stream().mapToLong(DayTotals::minutes).sum();
    }

    boolean accountLists(VirtualBand band) {
        return server.devices(ANNA).stream().anyMatch(device -> device.serial().equals(band.serial()));
    }

    @Override
    public void close() {
        house.close();
        room.close();
        server.close();
    }
}
