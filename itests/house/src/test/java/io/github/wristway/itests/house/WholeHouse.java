package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.account.mifitness.MiFitnessBridge;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.virtual.Components;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.account.StandInAccountServer;
import io.github.wristway.virtual.account.mifitness.StandInMiFitness;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    static final String ANNA = Vendors.ANNA;
    static final String BEN = Vendors.BEN;

    final VirtualTime time = VirtualTime.startingAt("2026-11-22T09:00:00Z");
    final World world = World.empty(time, 7);
    final Vendors vendors = new Vendors(time);
    final StandInAccountServer server = vendors.server;
    final StandInMiFitness miFitness = vendors.miFitness;
    final List<String> events = new ArrayList<>();

    private final Path folder;
    private final Radio radio;
    private final MiBandDriver driver;
    private RunningGateway running;

    WholeHouse(Path folder) {
        this(folder, radio -> radio);
    }

    /** @param around what somebody puts around the radio, to listen in */
    WholeHouse(Path folder, UnaryOperator<Radio> around) {
        this.folder = folder;
        this.radio = around.apply(world.radio());
        driver = Components.make(MiBandDriver.class, Map.of(), time);
        start();
    }

    void start() {
        running = RunningGateway.start(folder, time, radio, driver, server.address().toString(), events);
    }

    /** The gateway's process ends; bands, air and account go on. */
    void stop() {
        running.stop();
    }

    void restart() {
        stop();
        start();
    }

    /** The driver's bundle goes away. */
    void stopDriver() {
        running.house().surroundings().drivers.clear();
    }

    void startDriver() {
        running.house().surroundings().drivers.add(Components.make(MiBandDriver.class, Map.of(), time));
    }

    Gateway gateway() {
        return running.house().gateway();
    }

    AccountBridge accounts() {
        return running.zepp();
    }

    Vault vault() {
        return running.room();
    }

    void signIn() throws WristwayException {
        running.zepp().signIn(new SignIn.Password(ANNA, Secret.of(Vendors.PASSWORD)), Owner.NOBODY);
    }

    /** @param owner who is asked for what the service wants beside it */
    Account signInToMiFitness(Owner owner) throws WristwayException {
        return running.miFitness().signIn(new SignIn.Password(ANNA, Secret.of(Vendors.PASSWORD)), owner);
    }

    MiFitnessBridge miFitnessBridge() {
        return running.miFitness();
    }

    /** A second person has an account, too. */
    void signInBen() throws WristwayException {
        vendors.addBen();
        running.zepp().signIn(new SignIn.Password(BEN, Secret.of(Vendors.PASSWORD)), Owner.NOBODY);
    }

    /** Anna's, once she has signed in. */
    Account account() throws WristwayException {
        return running.zepp().accounts().get(0);
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

    /** The same, and linked here, under that name. Anna has to be signed in. */
    VirtualBand linked(BandModel model, String name, Duration worn) throws WristwayException {
        VirtualBand band = vendorLinked(model, name, worn);
        assertEquals(Outcome.OK, link(band, name).outcome());
        return band;
    }

    /** Anna links it with the vendor's app. */
    void linkByVendor(VirtualBand band) {
        vendors.link(band);
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
            running.runLater();
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
        return vendors.list(band);
    }

    @Override
    public void close() {
        stop();
        vendors.close();
    }
}
