package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.VirtualRadio;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.replay.RecordedBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Air with bands in it, each with a name that scripts call it by. It needs nothing but a {@link Time}, virtual or real.
 */
public final class World {
    private static final int NEARBY_DBM = -60;

    private final Map<String, VirtualBand> bands = new ConcurrentSkipListMap<>();
    private final List<RecordedBand> recorded = new CopyOnWriteArrayList<>();
    private final Time time;
    private final long seed;
    private final ZoneId zone;
    private final Air air;
    private final Radio radio;
    private Optional<Duration> tapDelay = Optional.empty();

    public World(Time time, AirRules rules, ZoneId zone) {
        this.time = time;
        this.seed = rules.seed();
        this.zone = zone;
        this.air = new Air(time, rules);
        this.radio = new VirtualRadio(air);
    }

    /** Nobody in it yet. Same seed, same story. */
    public static World empty(Time time, long seed) {
        return new World(time, AirRules.usual(seed), ZoneOffset.UTC);
    }

    /** From now on a band that is added is tapped so long after it asks; without this, nobody taps by itself. */
    public World tappingAfter(Duration delay) {
        tapDelay = Optional.of(delay);
        return this;
    }

    public Air air() {
        return air;
    }

    public Radio radio() {
        return radio;
    }

    /** Another radio that hears the same air, beside {@link #radio()}. */
    public VirtualRadio radio(String name, int mostLinks) {
        return new VirtualRadio(air, name, mostLinks);
    }

    /** Puts a band nearby: free, empty, and untapped. */
    public VirtualBand add(BandModel model, String name) {
        long number = Integer.toUnsignedLong(name.hashCode()) ^ seed << 8;
        byte[] address = {(byte) 0xd1, (byte) 0xc5, 0x15, (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        return add(model, name, new Address(HexFormat.ofDelimiter(":").formatHex(address)), NEARBY_DBM);
    }

    public VirtualBand add(BandModel model, String name, Address address, int rssiDbm) {
        VirtualBand band = new VirtualBand(air, time, model, new EveryGeneration(), name, address, seed * 31 + name.hashCode(), zone);
        if (bands.putIfAbsent(name, band) != null) throw new IllegalArgumentException("there is a band " + name + " already");
        tapDelay.ifPresent(band::tappedAfter);
        air.place(band, rssiDbm);
        return band;
    }

    /** Puts a band nearby that somebody has recorded with {@code wearable:trace}. */
    public RecordedBand play(Path trace) throws WristwayException {
        RecordedBand band = RecordedBand.of(trace);
        recorded.add(band);
        air.place(band, NEARBY_DBM);
        return band;
    }

    /** Those that are played, the latest last. */
    public List<RecordedBand> played() {
        return List.copyOf(recorded);
    }

    public void remove(VirtualBand band) {
        if (bands.remove(band.name(), band)) air.remove(band);
    }

    public Collection<VirtualBand> bands() {
        return List.copyOf(bands.values());
    }

    public Optional<VirtualBand> band(String name) {
        return Optional.ofNullable(bands.get(name));
    }

    public void takeAway(VirtualBand band) {
        air.move(band, OptionalInt.empty());
    }

    public void bringBack(VirtualBand band) {
        air.move(band, OptionalInt.of(NEARBY_DBM));
    }

    /** Everything leaves: links break, nothing is heard any more. */
    public void close() {
        bands().forEach(this::remove);
        air.clear();
    }

    @Override
    public String toString() {
        return "World" + bands.values();
    }
}
