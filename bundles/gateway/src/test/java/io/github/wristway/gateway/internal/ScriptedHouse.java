package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The gateway with real store and vault, and one scripted wearable that is always in reach. */
final class ScriptedHouse implements AutoCloseable {
    static final Address ADDRESS = new Address("C0:FF:EE:00:00:01");

    final ScriptedTime time = new ScriptedTime();
    final ScriptedAcme acme = new ScriptedAcme();
    final List<String> events = new ArrayList<>();
    final List<Address> unbonded = new ArrayList<>();
    final StoreRoom room;
    final House house;
    private Consumer<Advertisement> ear = advertisement -> {};

    ScriptedHouse(Path folder, WearableThreads threads, SyncPolicy syncPolicy) throws StorageTrouble {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        room = new StoreRoom(folder, berlin);
        house = new House(room, time, berlin, threads, new SecureRandom(), new Announcer() {
            @Override
            public void changed(WearableInfo wearable) {}

            @Override
            public void event(String topic, Map<String, ?> properties) {
                events.add(topic + " " + properties.get("minutes"));
            }
        }, "test", syncPolicy);
        house.surroundings().drivers.add(acme);
        house.airwaves().add(new Air());
        house.start();
        time.meanwhile = this::hear;
    }

    static ScriptedHouse on(Path folder) throws StorageTrouble {
        return new ScriptedHouse(folder, callersThread(), new SyncPolicy(Optional.empty(), false));
    }

    /** Everything on the thread of whoever asks. */
    static WearableThreads callersThread() {
        return new WearableThreads() {
            @Override
            public <T> T call(String wearableId, String called, String with, Job<T> job) throws WristwayException {
                return job.run();
            }

            @Override
            public boolean whenIdle(String wearableId, String with, Runnable task) {
                task.run();
                return true;
            }
        };
    }

    Gateway gateway() {
        return house.gateway();
    }

    /** The wearable advertises, as it does all the time. */
    void hear() {
        hear(ADDRESS, "Acme One");
    }

    void hear(Address address, String name) {
        ear.accept(new Advertisement("air", address, name, -50, Set.of(), Map.of(), Map.of(), time.now()));
    }

    /** From now on it is silent, and what was heard of it is too old. */
    void walksOff() {
        time.meanwhile = () -> {};
        time.pass(Duration.ofMinutes(1));
    }

    void comesBack() {
        time.meanwhile = this::hear;
        hear();
    }

    Report link(String name) throws WristwayException {
        hear();
        Wish wish = new Wish(Verb.LINK, ADDRESS.text(), Set.of(), Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
        return gateway().plans().run(gateway().plans().make(wish), new Consent.Yes(), Watcher.NOBODY);
    }

    Report run(Verb verb, Wish.Option... options) throws WristwayException {
        hear();
        Plan plan = gateway().plans().make(Wish.of(verb, "kitchen", options));
        return gateway().plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
    }

    static String said(Report report, Step step) {
        return report.lines().stream().filter(line -> line.step() == step).map(Report.Line::said).reduce((one, other) -> one + " / " + other).orElse("");
    }

    @Override
    public void close() {
        house.close();
        room.close();
    }

    private final class Air implements Radio {
        @Override
        public String name() {
            return "air";
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.GATT);
        }

        @Override
        public void check() {}

        @Override
        public Ear listen(Consumer<Advertisement> listener) {
            ear = listener;
            return () -> {};
        }

        @Override
        public GattLink connect(Address address, Duration atMost) {
            throw new UnsupportedOperationException("the scripted driver needs no link");
        }

        @Override
        public StreamLink stream(Address address, Duration atMost) {
            throw new UnsupportedOperationException("the scripted driver needs no link");
        }

        @Override
        public void forget(Address address) {
            unbonded.add(address);
        }
    }
}
