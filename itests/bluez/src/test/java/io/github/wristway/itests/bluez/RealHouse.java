package io.github.wristway.itests.bluez;

import io.github.wristway.account.zepp.ZeppBridge;
import io.github.wristway.bluez.BluezRadios;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.RealThreads;
import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.Components;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The whole of Wristway in real time, on BlueZ: real gateway, store, driver, account bridge and radio; the bus and what
 * is behind it bring whoever opens it. The account service is the stand-in on loopback.
 */
final class RealHouse implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LISTENS = Duration.ofSeconds(2);

    final Accounts accounts;
    private final RealTime time = new RealTime();
    private final RealThreads threads = new RealThreads();
    private final StoreRoom room;
    private final House house;
    private final ZeppBridge bridge;
    private final BluezRadios radios;

    /** @param bluez which adapter of which bluetoothd */
    RealHouse(Path folder, Map<String, Object> bluez) throws IOException, StorageTrouble {
        accounts = Accounts.open(0, time);
        room = new StoreRoom(folder, ZoneOffset.UTC);
        house = new House(room, time, ZoneOffset.UTC, threads, new SecureRandom(), new Announcer() {
            @Override
            public void changed(WearableInfo wearable) {}

            @Override
            public void event(String topic, Map<String, ?> properties) {}
        }, "test", new SyncPolicy(Optional.empty(), false));
        String address = accounts.server().address().toString();
        bridge = Components.make(ZeppBridge.class, Map.of("passwordServer", address, "accountServer", address, "dataServer", address), time, room);
        house.surroundings().accounts.add(bridge);
        house.surroundings().drivers.add(Components.make(MiBandDriver.class, Map.of(), time));
        radios = Components.make(BluezRadios.class, bluez, framework(), time);
        house.start();
    }

    /** As much of a framework as a bundle needs that does nothing but offer radios. */
    private BundleContext framework() {
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (context, method, arguments) -> {
                    if (!method.getName().equals("registerService")) throw new UnsupportedOperationException(method.getName());
                    Radio radio = (Radio) arguments[1];
                    house.airwaves().add(radio);
                    return Proxy.newProxyInstance(ServiceRegistration.class.getClassLoader(), new Class<?>[] {ServiceRegistration.class},
                            (registration, called, none) -> {
                                if (called.getName().equals("unregister")) house.airwaves().remove(radio);
                                return null;
                            });
                });
    }

    Gateway gateway() {
        return house.gateway();
    }

    void signIn() throws WristwayException {
        bridge.signIn(new SignIn.Password(Accounts.ANNA, Secret.of(Accounts.PASSWORD)), Owner.NOBODY);
    }

    boolean accountLists(VirtualBand band) {
        return accounts.server().devices(Accounts.ANNA).stream().anyMatch(device -> device.serial().equals(band.serial()));
    }

    /** Listens until an address is heard, but not for ever; also while there is no radio, or not yet again. */
    Sighting hear(Address address) throws WristwayException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String trouble = "";
        while (System.nanoTime() < end) {
            try {
                for (Sighting sighting : gateway().air().scan(LISTENS)) {
                    if (sighting.heard().address().equals(address)) return sighting;
                }
            } catch (AdapterTrouble e) {
                trouble = ": " + e.getMessage();
            }
        }
        throw new AssertionError(address + " was not heard" + trouble);
    }

    /** Waits until something holds, but not for ever. */
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!time.await(condition, Duration.ofMillis(50))) { // nobody signals what bluetoothd does
            if (System.nanoTime() > end) throw new AssertionError(what);
        }
    }

    /** Listens, so that the gateway hears what it waits for and finishes by itself what it could not finish at once. */
    void listenUntilNothingIsPending() throws WristwayException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!gateway().plans().pending().isEmpty()) {
            if (System.nanoTime() > end) throw new AssertionError("there is still something pending: " + gateway().plans().pending());
            gateway().air().scan(LISTENS);
        }
    }

    /** What somebody does who has reset the band in its menu. It restarts first, and the gateway may look by itself meanwhile. */
    void unlinkAgainUntilFree(String which) throws WristwayException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!gateway().plans().pending().isEmpty()) {
            if (System.nanoTime() > end) throw new AssertionError("there is still something pending: " + gateway().plans().pending());
            gateway().air().scan(LISTENS);
            try {
                run(Verb.UNLINK, which);
            } catch (Busy e) {
                // it does so just now
            }
        }
    }

    Report link(VirtualBand band, String name) throws WristwayException {
        return link(band, name, Optional.of("anna"), Optional.empty());
    }

    /** With a key that somebody typed. */
    Report link(VirtualBand band, String name, PairingKey key) throws WristwayException {
        return link(band, name, Optional.empty(), Optional.of(key));
    }

    private Report link(VirtualBand band, String name, Optional<String> account, Optional<PairingKey> key) throws WristwayException {
        hear(band.address());
        return run(new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of(name), account, key, Optional.empty()));
    }

    /** What the band says of a setting of its own. */
    String askedSetting(String which, String setting) throws WristwayException {
        return gateway().settings().ask(which, Watcher.NOBODY).stream().filter(info -> info.kind().name().equals(setting))
                .findFirst().flatMap(SettingInfo::known).orElseThrow().value();
    }

    Report run(Verb verb, String which) throws WristwayException {
        return run(Wish.of(verb, which));
    }

    private Report run(Wish wish) throws WristwayException {
        return gateway().plans().run(gateway().plans().make(wish), new Consent.Yes(), Watcher.NOBODY);
    }

    /** How many minutes of a wearable are stored. */
    long storedMinutes(String name) throws WristwayException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return gateway().history().days(name, today.minusDays(30), today.plusDays(1)).stream().mapToLong(DayTotals::minutes).sum();
    }

    @Override
    public void close() throws IOException {
        radios.close();
        house.close();
        threads.close();
        room.close();
        accounts.close();
        time.close();
    }
}
