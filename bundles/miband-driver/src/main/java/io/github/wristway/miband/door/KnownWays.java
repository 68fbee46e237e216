package io.github.wristway.miband.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which way led into a band of a model and firmware since the driver started, so that the next one goes straight. It only
 * sets the order: a way that led nowhere today may be right after an update. Safe for all threads.
 */
public final class KnownWays {
    private final Map<Kind, Way> led = new ConcurrentHashMap<>();

    private record Kind(String model, Optional<String> firmware) {}

    /** @param model its id */
    void led(String model, Optional<String> firmware, Way way) {
        led.put(new Kind(model, firmware), way);
    }

    /**
     * All ways into such a band, the most promising one first.
     *
     * @param model its id
     */
    List<Way> order(String model, Optional<String> firmware, Ways ways) {
        List<Way> usual = ways.order(firmware);
        Way known = led.get(new Kind(model, firmware));
        if (known == null || !usual.contains(known)) return usual;
        return Stream.concat(Stream.of(known), usual.stream().filter(way -> !way.equals(known))).toList();
    }
}
