package io.github.wristway.benchmarks;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.internal.wearable.Keys;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.virtual.Components;
import io.github.wristway.virtual.RelayTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A whole gateway among many bands, each with a day to be synced, in virtual time. */
final class Crowd implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration WORN = Duration.ofDays(1);
    private static final Instant FIRST = START.minus(WORN);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final List<BandModel> MODELS = List.of(BandModel.MI2, BandModel.MI3, BandModel.MI4, BandModel.MI5, BandModel.MI6);

    private final RelayTime time = RelayTime.startingAt(START);
    private final Metered worldTime = new Metered(time);
    private final RelayThreads threads = new RelayThreads(time);
    private final World world;
    private final Map<String, VirtualBand> bands = new HashMap<>();
    private final List<Stopwatch> radios = new ArrayList<>();
    private final Told told = new Told(FIRST);
    private final StoreRoom room;
    private House house;
    private final Set<String> synced = new HashSet<>();
    private long cpuBefore;

    /**
     * @param slots how many links each adapter can have
     * @param met   whether the host knows the services of all bands from before
     */
    Crowd(int size, int adapters, int slots, boolean met, Path folder) throws StorageTrouble {
        AirRules usual = AirRules.usual(7);
        world = new World(worldTime, new AirRules(usual.seed(), usual.advertisingInterval(), usual.connectionInterval(), usual.packetsPerEvent(),
                usual.answersNextEvent(), met ? 0 : usual.discoveryRoundTrips(), usual.supervisionTimeout(), usual.answerTimeout()), ZoneOffset.UTC);
        for (int i = 0; i < adapters; i++) plugIn(world.radio("hci" + i, slots));
        room = new StoreRoom(folder, ZoneOffset.UTC);
        for (int i = 0; i < size; i++) enter(i);
    }

    void plugIn(Radio radio) {
        radios.add(new Stopwatch(radio, worldTime));
    }

    /** Worn for a day, and linked here since. */
    private void enter(int number) throws StorageTrouble {
        String id = "%04d".formatted(number);
        int scattered = number * 0x9E3779B1 >>> 8; // what looks random about a band follows from its address
        Address address = new Address("D1:C5:15:%02X:%02X:%02X".formatted(scattered >> 16, scattered >> 8 & 0xff, scattered & 0xff));
        VirtualBand band = world.add(MODELS.get(number % MODELS.size()), "band-" + id, address, -60).holding(WORN);
        PairingKey key = band.linkByVendor();
        bands.put(id, band);
        WearableRow row = WearableRow.of(id, band.name(), "miband", band.model().id()).withState(LinkState.LINKED_HERE)
                .withAddress(Optional.of(address)).withFirmware(Optional.of(band.firmware())).withLinkedSince(Optional.of(FIRST));
        room.store().wearables().save(row, START);
        new Keys(room, new SecureRandom()).keep(id, key);
    }

    /**
     * What it took to sync all of them.
     *
     * @param took    from the moment the radios began to listen until the last link was closed
     * @param laps    one per link
     * @param atATime how many threads there were, at most
     * @param cpu     processor time of this process, per band, without what it takes to play the bands
     * @param playing    processor time for that, per band
     */
    record Outcome(Duration took, List<Stopwatch.Lap> laps, int atATime, Duration cpu, Duration playing) {
        /**
         * No host can be faster that makes one link at a time with each adapter and has so many at once: all links must be
         * made, and used; and the last one that is made must be used, too.
         */
        Duration lowerBound(int adapters, int slots) {
            Duration making = sum(laps.stream().map(Stopwatch.Lap::making)).dividedBy(adapters);
            Duration shortestUse = laps.stream().map(lap -> lap.whole().minus(lap.making())).min(Duration::compareTo).orElseThrow();
            Duration whole = sum(laps.stream().map(Stopwatch.Lap::whole)).dividedBy((long) adapters * slots);
            return max(making.plus(shortestUse), whole);
        }

        /** Seconds per link. */
        double mean(Function<Stopwatch.Lap, Duration> part) {
            return sum(laps.stream().map(part)).toNanos() / 1e9 / laps.size();
        }

        private static Duration max(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private static Duration sum(Stream<Duration> durations) {
            return durations.reduce(Duration.ZERO, Duration::plus);
        }
    }

    Outcome syncAll() throws Exception {
        begin();
        return end();
    }

    /** Opens the gateway, and its ears. */
    void begin() {
        house = new House(room, time, ZoneOffset.UTC, threads, new SecureRandom(), new Counter(), "benchmark", new SyncPolicy(Optional.of(WORN), false));
        house.surroundings().drivers.add(Components.make(MiBandDriver.class, Map.of(), time));
        house.surroundings().listeners.add(told);
        cpuBefore = Cpu.nanos();
        for (Stopwatch radio : radios) house.airwaves().add(radio);
    }

    /** Waits until all are synced. */
    Outcome end() throws InterruptedException {
        boolean done = time.await(() -> synced.size() == bands.size() && threads.atWork() == 0, LONGEST);
        if (!done) throw new IllegalStateException(synced.size() + " of " + bands.size() + " were synced in " + LONGEST);
        Duration playing = Duration.ofNanos(worldTime.nanos()).dividedBy(bands.size());
        Duration cpu = Duration.ofNanos(Cpu.nanos() - cpuBefore).dividedBy(bands.size()).minus(playing);
        List<Stopwatch.Lap> laps = radios.stream().flatMap(radio -> radio.laps().stream()).toList();
        Instant last = laps.stream().map(Stopwatch.Lap::end).max(Instant::compareTo).orElseThrow();
        return new Outcome(Duration.between(START, last), laps, threads.mostAtWork(), cpu, playing);
    }

    House house() {
        return house;
    }

    World world() {
        return world;
    }

    RelayTime time() {
        return time;
    }

    /** Those that are synced, by id. */
    Set<String> synced() {
        return synced;
    }

    List<Stopwatch> radios() {
        return radios;
    }

    /** Each minute of each band, without a gap, was told once and is in the store once, with its steps; no band forgot more. */
    void check() throws WristwayException {
        for (Map.Entry<String, VirtualBand> one : bands.entrySet()) told.check(one.getKey(), one.getValue(), WORN, house.gateway());
    }

    /** Heap that the gateway takes per band, with all that it remembers; the bands themselves are not counted. */
    long bytesPerBand() {
        long with = Heap.used();
        closeHouse();
        return (with - Heap.used()) / bands.size();
    }

    private void closeHouse() {
        if (house != null) house.close();
        house = null;
    }

    @Override
    public void close() {
        closeHouse();
        room.close();
        world.close();
    }

    /** Notes the bands that were synced. */
    private final class Counter implements Announcer {
        @Override
        public void changed(WearableInfo wearable) {}

        @Override
        public void event(String topic, Map<String, ?> properties) {
            if (topic.equals("wearable/synced")) synced.add((String) properties.get("wearable.id"));
        }
    }
}
