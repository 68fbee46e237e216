package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many links each radio has, and who waits for one. Pure; whatever happens makes another one.
 *
 * @param links    by radio; a radio without any is left out
 * @param full     how many links a radio had when it refused one more, though it should have had one
 * @param reserved which radio is kept for an address, by that address; it counts as a link
 * @param waiting  people who wait, in the order in which they came
 */
record Occupancy(Map<Radio, Integer> links, Map<Radio, Full> full, Map<Address, Radio> reserved, List<Caller> waiting) {
    static final Occupancy NONE = new Occupancy(Map.of(), Map.of(), Map.of(), List.of());

    /** @param until so long it is believed, by a clock that nobody sets; other programs come and go, too */
    record Full(int links, Instant until) {}

    /** Somebody who waits for a link to an address. Each is somebody else, even if it is for the same address. */
    static final class Caller {
        final Address address;

        Caller(Address address) {
            this.address = address;
        }
    }

    /**
     * The radio to take: the loudest that has a link left, and one more for each who waits in front and may use it, too.
     *
     * @param heardBy the radios that lead there, loudest first
     * @param ears    the same for those in front
     */
    Optional<Radio> choice(List<Radio> heardBy, Stream<Caller> inFront, Function<Address, List<Radio>> ears, Instant now) {
        List<List<Radio>> others = inFront.map(caller -> ears.apply(caller.address)).toList();
        return heardBy.stream().filter(radio -> left(radio, now) > others.stream().filter(other -> other.contains(radio)).count()).findFirst();
    }

    /** How many more links a radio can have. */
    int left(Radio radio, Instant now) {
        Full known = full.get(radio);
        int most = known == null || now.isAfter(known.until()) ? radio.mostLinks() : Math.min(known.links(), radio.mostLinks());
        return most - links.getOrDefault(radio, 0);
    }

    /** Those who wait before somebody; all of them, before somebody who does not. */
    Stream<Caller> before(Caller caller) {
        return waiting.stream().takeWhile(other -> other != caller);
    }

    Occupancy taking(Radio radio) {
        return new Occupancy(with(links, radio, links.getOrDefault(radio, 0) + 1), full, reserved, waiting);
    }

    Occupancy givingBack(Radio radio) {
        int others = links.getOrDefault(radio, 0) - 1;
        return new Occupancy(others > 0 ? with(links, radio, others) : without(links, radio), full, reserved, waiting);
    }

    Occupancy reserving(Address address, Radio radio) {
        return new Occupancy(links, full, with(reserved, address, radio), waiting).taking(radio);
    }

    Occupancy releasing(Address address) {
        return new Occupancy(links, full, without(reserved, address), waiting).givingBack(reserved.get(address));
    }

    /** A radio has refused a link beyond those that it has now, so it is full. */
    Occupancy refusing(Radio radio, Instant until) {
        return new Occupancy(links, with(full, radio, new Full(links.getOrDefault(radio, 1) - 1, until)), reserved, waiting);
    }

    Occupancy with(Caller caller) {
        return new Occupancy(links, full, reserved, Stream.concat(waiting.stream(), Stream.of(caller)).toList());
    }

    Occupancy without(Caller caller) {
        return new Occupancy(links, full, reserved, waiting.stream().filter(other -> other != caller).toList());
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new HashMap<>(map);
        changed.put(key, value);
        return Map.copyOf(changed);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> changed = new HashMap<>(map);
        changed.remove(key);
        return Map.copyOf(changed);
    }
}
