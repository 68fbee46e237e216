package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is heard, by all radios, all the time; and what was seen of it when somebody looked. */
public final class Airwaves implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Airwaves.class);
    /** A busy street must not fill the memory. */
    private static final int MOST = 4096;
    /** A band that has not been heard for so long counts as gone; bands at rest advertise every few seconds. */
    public static final Duration FRESH = Duration.ofSeconds(30);

    /** So long a look is believed: somebody else may link or reset the band at any time. */
    private static final Duration BELIEVED = Duration.ofMinutes(2);

    /**
     * Something on the air.
     *
     * @param each      the last that each radio heard of it, by the name of the radio
     * @param first     since when it is heard under this address without a longer silence
     * @param condition what a recent look showed; empty if nobody looked
     * @param lookedAt  when that was
     */
    public record Heard(Advertisement last, Map<String, Advertisement> each, Instant first, Optional<Claim> claim, Optional<Condition> condition, Instant lookedAt) {
        public Address address() {
            return last.address();
        }

        /** That it is there, and how near if its radio can tell. */
        public String inReach() {
            return last.hasRssi() ? "in reach (" + last.rssiDbm() + " dBm)" : "in reach";
        }
    }

    /** A driver's claim to it. */
    public record Claim(String make, Recognition recognition) {}

    private final Surroundings surroundings;
    private final Time time;
    private final Map<Address, Heard> heard = new ConcurrentHashMap<>();
    private final Map<Radio, Radio.Ear> ears = new ConcurrentHashMap<>();
    private final List<Consumer<Heard>> hearers = new CopyOnWriteArrayList<>();

    public Airwaves(Surroundings surroundings, Time time) {
        this.surroundings = surroundings;
        this.time = time;
    }

    /** Tells somebody of each advertisement, on a radio's thread: return at once. */
    public void onHeard(Consumer<Heard> hearer) {
        hearers.add(hearer);
    }

    public void add(Radio radio) {
        surroundings.radios.add(radio);
        openEar(radio);
    }

    public void remove(Radio radio) {
        surroundings.radios.remove(radio);
        Radio.Ear ear = ears.remove(radio);
        if (ear != null) ear.close();
        for (Address address : heard.keySet()) heard.computeIfPresent(address, (same, one) -> without(radio, one));
        time.signal();
    }

    /** Null if nobody else has heard it. */
    private static Heard without(Radio radio, Heard one) {
        Map<String, Advertisement> others = new HashMap<>(one.each());
        others.remove(radio.name());
        return others.values().stream().max(Comparator.comparing(Advertisement::heardAt))
                .map(last -> new Heard(last, Map.copyOf(others), one.first(), one.claim(), one.condition(), one.lookedAt())).orElse(null);
    }

    /** Opens the ears of radios that could not hear when they came. */
    public void reopenEars() {
        for (Radio radio : surroundings.radios) {
            if (!ears.containsKey(radio)) openEar(radio);
        }
    }

    private void openEar(Radio radio) {
        try {
            ears.put(radio, radio.listen(this::hear));
        } catch (WristwayException e) {
            log.warn("{}: cannot listen: {}. {}", radio.name(), e.getMessage(), e.remedy());
        }
    }

    private void hear(Advertisement advertisement) {
        Heard now = heard.compute(advertisement.address(), (address, before) -> again(advertisement, before));
        if (heard.size() > MOST) dropOldest();
        for (Consumer<Heard> hearer : hearers) hearer.accept(now);
        time.signal();
    }

    private Heard again(Advertisement advertisement, Heard before) {
        Instant at = advertisement.heardAt();
        boolean arrived = before == null || !isNear(before.last().heardAt(), at, FRESH);
        boolean believed = !arrived && isNear(before.lookedAt(), at, BELIEVED);
        Optional<Claim> claim = before == null || before.claim().isEmpty() ? claim(advertisement) : before.claim();
        return new Heard(advertisement, each(advertisement, before), arrived ? at : before.first(), claim, believed ? before.condition() : Optional.empty(),
                         believed ? before.lookedAt() : Instant.EPOCH);
    }

    private static Map<String, Advertisement> each(Advertisement advertisement, Heard before) {
        if (before == null || before.each().size() == 1 && before.each().containsKey(advertisement.radio())) {
            return Map.of(advertisement.radio(), advertisement);
        }
        Map<String, Advertisement> each = new HashMap<>(before.each());
        each.put(advertisement.radio(), advertisement);
        return Map.copyOf(each);
    }

    private Optional<Claim> claim(Advertisement advertisement) {
        Claim best = null;
        for (WearableDriver driver : surroundings.drivers) {
            Optional<Recognition> recognition = driver.recognise(advertisement);
            if (recognition.isPresent() && (best == null || recognition.get().score() > best.recognition().score())) {
                best = new Claim(driver.make(), recognition.get());
            }
        }
        return Optional.ofNullable(best);
    }

    /** A quarter at once: to look for the oldest each time would be slowest where it is most crowded. */
    private void dropOldest() {
        Instant now = time.now();
        List<Heard> oldestFirst = new ArrayList<>(heard.values());
        oldestFirst.sort(Comparator.comparing((Heard one) -> Duration.between(one.last().heardAt(), now).abs()).reversed());
        for (Heard old : oldestFirst.subList(0, oldestFirst.size() / 4)) heard.remove(old.address());
    }

    /** Remembers what a look at an address showed. */
    public void seen(Address address, Condition condition) {
        heard.computeIfPresent(address, (same, one) -> new Heard(one.last(), one.each(), one.first(), one.claim(), Optional.of(condition), time.now()));
    }

    /** Forgets an address that is no longer in use. */
    public void gone(Address address) {
        heard.remove(address);
    }

    /** What is in the air now, loudest first. */
    public List<Heard> fresh() {
        List<Heard> fresh = new ArrayList<>(heard.values());
        fresh.removeIf(one -> !isFresh(one.last()));
        fresh.sort(Comparator.comparing((Heard one) -> -one.last().rssiDbm()).thenComparing(Heard::address));
        return fresh;
    }

    public Optional<Heard> fresh(Address address) {
        return Optional.ofNullable(heard.get(address)).filter(one -> isFresh(one.last()));
    }

    private boolean isFresh(Advertisement one) {
        return isNear(one.heardAt(), time.now(), FRESH);
    }

    /** What was heard before the clock was set back lies in the future, and is as far away as what is long past. */
    private static boolean isNear(Instant one, Instant other, Duration atMost) {
        return Duration.between(one, other).abs().compareTo(atMost) <= 0;
    }

    /** What was heard of an address, however long ago. */
    public Optional<Heard> last(Address address) {
        return Optional.ofNullable(heard.get(address));
    }

    /** All that there are. */
    List<Radio> radios() {
        return surroundings.radios;
    }

    /** The radios that hear an address now, that which hears it loudest first. */
    public List<Radio> radios(Address address) {
        return radios(address, this::isFresh);
    }

    /** The same; or, if it has fallen silent, as it does while it is connected, those that have heard it before. */
    List<Radio> radiosBefore(Address address) {
        List<Radio> now = radios(address);
        return now.isEmpty() ? radios(address, any -> true) : now;
    }

    private List<Radio> radios(Address address, Predicate<Advertisement> counts) {
        Heard one = heard.get(address);
        if (one == null) return List.of();
        return surroundings.radios.stream().filter(radio -> hears(radio, one, counts))
                .sorted(Comparator.comparing(radio -> -one.each().get(radio.name()).rssiDbm())).toList();
    }

    private static boolean hears(Radio radio, Heard one, Predicate<Advertisement> counts) {
        Advertisement last = one.each().get(radio.name());
        return last != null && counts.test(last);
    }

    @Override
    public void close() {
        ears.values().forEach(Radio.Ear::close);
        ears.clear();
        heard.clear();
    }
}
