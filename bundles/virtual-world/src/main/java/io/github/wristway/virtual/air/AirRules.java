package io.github.wristway.virtual.air;

import java.time.Duration;

/**
 * How fast the air is, and how it fails.
 *
 * @param seed                 what looks random follows from it
 * @param advertisingInterval  from one advertisement of a thing to its next
 * @param connectionInterval   from one connection event to the next; each carries packets both ways
 * @param packetsPerEvent      how many packets of a stream fit into one event; 8 were seen on a Band 2
 * @param answersNextEvent     whether an answer takes the event after the question, instead of the same one
 * @param discoveryRoundTrips  what it costs to learn the services of a thing that the host has not met before
 * @param supervisionTimeout   how long a link out of range lives on
 * @param answerTimeout        how long a request may stay unanswered; then the link is given up (Bluetooth: 30 s)
 */
public record AirRules(long seed, Duration advertisingInterval, Duration connectionInterval, int packetsPerEvent,
                       boolean answersNextEvent, int discoveryRoundTrips, Duration supervisionTimeout,
                       Duration answerTimeout) {
    /** As seen on a quiet day between a Linux host and a band. */
    public static AirRules usual(long seed) {
        return new AirRules(seed, Duration.ofMillis(1000), Duration.ofMillis(50), 8, false, 24, Duration.ofSeconds(2),
                            Duration.ofSeconds(30));
    }

    public AirRules withConnectionInterval(Duration other) {
        return new AirRules(seed, advertisingInterval, other, packetsPerEvent, answersNextEvent, discoveryRoundTrips,
                            supervisionTimeout, answerTimeout);
    }

    public AirRules answeringInNextEvent() {
        return new AirRules(seed, advertisingInterval, connectionInterval, packetsPerEvent, true, discoveryRoundTrips,
                            supervisionTimeout, answerTimeout);
    }
}
