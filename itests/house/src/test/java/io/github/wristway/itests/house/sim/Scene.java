package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.device.PairingKey;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** All that goes on while lives of the gateway come and go: air, bands, the account service, people, and the clock on the wall. */
final class Scene implements AutoCloseable {
    static final String ANNA = "anna@example.org";
    static final String PASSWORD = "virtual";
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    final VirtualTime time = VirtualTime.startingAt(START);
    final World world;
    final StandInAccountServer server;
    final StandInMiFitness miFitness;
    final BlindMoment blindMoment = new BlindMoment(this);
    private final Set<PairingKey> nobodysToKeep = new HashSet<>();
    private Duration hostClock = Duration.ZERO;
    private boolean clockWasWrong;
    private boolean linkedAnew;

    Scene(long seed) {
        world = World.empty(time, seed).tappingAfter(Duration.ofSeconds(1));
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

    /** By how much the clock of the gateway's host is ahead. */
    Duration hostClock() {
        return hostClock;
    }

    void hostClock(Duration ahead) {
        hostClock = ahead;
        clockWasWrong |= !ahead.isZero();
    }

    /** Whether what bands and gateway have dated is not to be relied on. */
    boolean clockWasWrong() {
        return clockWasWrong;
    }

    /** Whether the vendor's app has linked something since Wristway came. */
    boolean linkedAnew() {
        return linkedAnew;
    }

    /** A band as its owner has it before Wristway comes: linked by the vendor's app, or free if it needs no app. */
    VirtualBand add(BandModel model, String name, Duration worn) {
        VirtualBand band = world.add(model, name).holding(worn);
        if (!model.takesAnyKey()) link(band);
        return band;
    }

    void linkByVendor(VirtualBand band) {
        linkedAnew = true;
        link(band);
        blindMoment.linked(band);
    }

    private void link(VirtualBand band) {
        String key = band.linkByVendor().reveal().hex();
        String address = band.address().text();
        if (band.model().isInZepp()) {
            server.link(ANNA, new StandInDevice(address.replace(":", ""), 0, 59, address, band.serial(), Optional.of(key), band.firmware(), band.name()));
        } else {
            miFitness.link(ANNA, StandInSource.band(sourceId(band), band.model().advertisedName(), "miwear.watch.m66gl", address, band.serial(),
                                                    band.firmware(), key));
        }
    }

    private static String sourceId(VirtualBand band) {
        return Integer.toUnsignedString(band.serial().hashCode());
    }

    /** Its owner removes it in the vendor's app. */
    void removeInTheApp(VirtualBand band) {
        server.devices(ANNA).stream().filter(device -> device.serial().equals(band.serial())).forEach(device -> server.unlink(ANNA, device.deviceId()));
        miFitness.unlink(ANNA, sourceId(band));
    }

    void linkByStranger(VirtualBand band) {
        band.linkByStranger();
        excuse(band);
    }

    /** Nobody can be blamed for not having the key that opens a band now. */
    void excuse(VirtualBand band) {
        band.key().ifPresent(nobodysToKeep::add);
    }

    boolean isListed(VirtualBand band) {
        return band.model().isInZepp() ? server.devices(ANNA).stream().anyMatch(device -> device.serial().equals(band.serial()))
                : miFitness.sources(ANNA).stream().anyMatch(source -> source.serial().equals(band.serial()));
    }

    /** Whether anybody has sent a request to take something out of the account. */
    boolean hasAskedToUnlink() {
        return server.requests().stream().anyMatch(request -> request.startsWith("DELETE "));
    }

    /** Whether the account has the key that opens a band now, or nobody could be blamed for not having it. */
    boolean accountHasKey(VirtualBand band) {
        String key = band.key().orElseThrow().reveal().hex();
        return nobodysToKeep.contains(band.key().get())
                || server.devices(ANNA).stream().anyMatch(device -> device.authKeyHex().equals(Optional.of(key)))
                || miFitness.sources(ANNA).stream().anyMatch(source -> source.keyHex().equals(Optional.of(key)));
    }

    /** Nothing is wrong with anything any more. What people did stays. */
    void heal() {
        server.heal();
        hostClock = Duration.ZERO;
        for (VirtualBand band : world.bands()) {
            band.heal();
            world.bringBack(band);
        }
    }

    @Override
    public void close() {
        server.close();
        world.close();
    }
}
