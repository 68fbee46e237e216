package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.air.Heard.Claim;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is heard, by all radios, all the time; and what was seen of it when somebody looked. */
public final class Airwaves implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Airwaves.class);
    /** A busy street must not fill the memory. */
    private static final int MOST = 4096;
    /** A band that has not been heard for so long counts as gone; bands at rest advertise every few seconds. */
    public static final Duration FRESH = Duration.ofSeconds(30);

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
        for (Address address : heard.keySet()) heard.computeIfPresent(address, (same, one) -> one.without(radio).orElse(null));
        time.signal();
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
        Heard now = heard.compute(advertisement.address(), (address, before) ->
                before == null ? Heard.first(advertisement, claim(advertisement)) : before.again(advertisement, this::claim));
        if (heard.size() > MOST) dropOldest();
        for (Consumer<Heard> hearer : hearers) hearer.accept(now);
        time.signal();
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
        oldestFirst.sort(Comparator.comparing((Heard one) -> one.age(now)).reversed());
        for (Heard old : oldestFirst.subList(0, oldestFirst.size() / 4)) heard.remove(old.address());
    }

    /** Remembers what a look at an address showed. */
    public void seen(Address address, Condition condition) {
        heard.computeIfPresent(address, (same, one) -> one.seen(condition, time.now()));
    }

    /** Forgets an address that is no longer in use. */
    public void gone(Address address) {
        heard.remove(address);
    }

    /** What is in the air now, loudest first. */
    public List<Heard> fresh() {
        Instant now = time.now();
        List<Heard> fresh = new ArrayList<>(heard.values());
        fresh.removeIf(one -> !one.isFresh(now));
        fresh.sort(Comparator.comparing((Heard one) -> -one.last().rssiDbm()).thenComparing(Heard::address));
        return fresh;
    }

    public Optional<Heard> fresh(Address address) {
        return Optional.ofNullable(heard.get(address)).filter(one -> one.isFresh(time.now()));
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
        Instant now = time.now();
        return radios(address, (one, radio) -> one.isFresh(radio, now));
    }

    /** The same; or, if it has fallen silent, as it does while it is connected, those that have heard it before. */
    List<Radio> radiosBefore(Address address) {
        List<Radio> now = radios(address);
        return now.isEmpty() ? radios(address, Heard::isKnownTo) : now;
    }

    private List<Radio> radios(Address address, BiPredicate<Heard, Radio> hears) {
        Heard one = heard.get(address);
        if (one == null) return List.of();
        return surroundings.radios.stream().filter(radio -> hears.test(one, radio))
                .sorted(Comparator.comparing(radio -> -one.each().get(radio.name()).rssiDbm())).toList();
    }

    @Override
    public void close() {
        ears.values().forEach(Radio.Ear::close);
        ears.clear();
        heard.clear();
    }
}
