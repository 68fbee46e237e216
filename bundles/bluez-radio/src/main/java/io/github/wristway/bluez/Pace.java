package io.github.wristway.bluez;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param ask       an answer of bluetoothd itself
 * @param answer    an answer of the device; Bluetooth gives up after 30 s by itself
 * @param resolve   the device's services, once it is connected
 * @param table     the first characteristic, once the services are said to be known
 * @param afterAbort before the next try when a link broke while it was being made; doubles each time
 * @param cancel    the end of a connect that was called off
 * @param lastWord  news of the link, after a request failed for no reason given
 * @param pairing   the exchange of keys
 * @param rescan    before scanning is tried again
 * @param firstRetry before the bus is tried again; doubles up to {@code lastRetry}
 */
record Pace(Duration ask, Duration answer, Duration resolve, Duration table, Duration afterAbort, Duration cancel, Duration lastWord,
        Duration pairing, Duration rescan, Duration firstRetry, Duration lastRetry) {
    static Pace usual(Duration answer) {
        return new Pace(Duration.ofSeconds(10), answer, Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(5),
                        Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
}
