package io.github.wristway.bluecove;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param ask       an answer of the host's own Bluetooth
 * @param write     until a device has taken what is written
 * @param lastWords of a device, after writing to it has failed
 * @param rest      between two rounds of looking around
 * @param trouble   before looking around is tried again when the host cannot
 */
record Pace(Duration ask, Duration write, Duration lastWords, Duration rest, Duration trouble) {
    static Pace usual(Duration rest) {
        return new Pace(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(1), rest, Duration.ofMinutes(1));
    }
}
