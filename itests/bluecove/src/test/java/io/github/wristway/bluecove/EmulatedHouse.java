package io.github.wristway.bluecove;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.RealThreads;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.Bridge;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gateway, store, driver and the radio of BlueCove in real time; behind the emulator one virtual band. */
final class EmulatedHouse {
    private static final int NEAR = -55;
    private static final AirRules QUICK = new AirRules(7, Duration.ofMillis(50), Duration.ofMillis(2), 8, false, 24, Duration.ofMillis(200), Duration.ofSeconds(30));
    private static final Duration LISTENS = Duration.ofMillis(500);
    private static final int LISTENS_AT_MOST = 40;

    final VirtualBand band;
    final World world;
    final EmulatedPort port;
    private final EmulatedAir air = new EmulatedAir();
    private final RealThreads threads = new RealThreads();
    private final StoreRoom room;
    private final House house;

    EmulatedHouse(Path folder, BandModel model, Address address, int channel) throws Exception {
        world = new World(air.time, QUICK, ZoneOffset.UTC);
        band = world.add(model, "band", address, NEAR);
        port = new EmulatedPort(air.band(address, channel));
        Bridge.build(port, world.radio(), address);
        room = new StoreRoom(folder, ZoneOffset.UTC);
        house = new House(room, air.time, ZoneOffset.UTC, threads, new SecureRandom(), new Announcer() {
            @Override
            public void changed(WearableInfo wearable) {}

            @Override
            public void event(String topic, Map<String, ?> properties) {}
        }, "test", new SyncPolicy(Optional.empty(), false));
        house.surroundings().drivers.add(driver(Map.of("experimentalReset", true)));
        house.airwaves().add(air.radio());
        house.start();
    }

    private MiBandDriver driver(Map<String, Object> configuration) throws ReflectiveOperationException {
        Class<?> config = MiBandDriver.class.getConstructors()[0].getParameterTypes()[1];
        Object values = Proxy.newProxyInstance(config.getClassLoader(), new Class<?>[] {config},
                (proxy, method, none) -> configuration.getOrDefault(method.getName(), method.getDefaultValue()));
        return (MiBandDriver) MiBandDriver.class.getConstructors()[0].newInstance(air.time, values);
    }

    Gateway gateway() {
        return house.gateway();
    }

    /** Listens until the band is heard, but not for ever. */
    Sighting hear() throws WristwayException {
        for (int times = 0; times < LISTENS_AT_MOST; times++) {
            for (Sighting sighting : gateway().air().scan(LISTENS)) {
                if (sighting.heard().address().equals(band.address())) return sighting;
            }
        }
        throw new AssertionError(band.address() + " is not heard");
    }

    Report link(PairingKey key) throws WristwayException {
        hear();
        return run(new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of("kitchen"), Optional.empty(), Optional.of(key), Optional.empty()));
    }

    Report run(Verb verb, Wish.Option... options) throws WristwayException {
        return run(Wish.of(verb, "kitchen", options));
    }

    private Report run(Wish wish) throws WristwayException {
        Plan plan = gateway().plans().make(wish);
        return gateway().plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
    }

    long storedMinutes() throws WristwayException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return gateway().history().days("kitchen", today.minusDays(30), today.plusDays(1)).stream().mapToLong(DayTotals::minutes).sum();
    }

    void close() throws Exception {
        house.close();
        threads.close();
        room.close();
        air.close();
        world.close();
    }
}
