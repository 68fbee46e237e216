package io.github.wristway.benchmarks;

import java.time.Duration;

/** One line of the table, and the formula of the ideal. */
record ResyncCase(int days, Duration connectionInterval, int recordBytes, int mtu, boolean answersNextEvent) {
    /** Authentication CCCD, random, proof, fetch CCCD, data CCCD, "fetch since", start, acknowledge, MTU, disconnect. */
    private static final int ROUND_TRIPS = 10;
    private static final int PACKETS_PER_EVENT = 8;

    ResyncCase answeringInNextEvent() {
        return new ResyncCase(days, connectionInterval, recordBytes, mtu, true);
    }

    long minutes() {
        return days * 1440L;
    }

    /** No host can be faster, once the band is heard. */
    Duration ideal() {
        long payload = recordBytes * ((mtu - 4) / recordBytes);
        long packets = ceiling(minutes() * recordBytes, payload);
        long events = (answersNextEvent ? 2 : 1) * ROUND_TRIPS + ceiling(packets, PACKETS_PER_EVENT);
        return connectionInterval.multipliedBy(events);
    }

    private static long ceiling(long amount, long portion) {
        return (amount + portion - 1) / portion;
    }
}
