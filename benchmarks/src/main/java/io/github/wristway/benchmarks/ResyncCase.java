package io.github.wristway.benchmarks;

import io.github.wristway.virtual.band.BandModel;
import java.time.Duration;

/** One line of the table, and the formula of the ideal. */
record ResyncCase(BandModel model, int days, Duration connectionInterval, int mtu, boolean answersNextEvent) {
    /** Authentication CCCD, random, proof, fetch CCCD, data CCCD, "fetch since", start, acknowledge, MTU, disconnect. */
    private static final int ROUND_TRIPS = 10;
    /** "Fetch since", and the end of the talk, if the answer was that there is nothing. */
    private static final int ROUND_TRIPS_PER_TYPE = 2;
    private static final int PACKETS_PER_EVENT = 8;

    ResyncCase answeringInNextEvent() {
        return new ResyncCase(model, days, connectionInterval, mtu, true);
    }

    int recordBytes() {
        return model.traits().sampleSize();
    }

    long minutes() {
        return days * 1440L;
    }

    /** For the minutes, no host can be faster, once the band is heard. */
    Duration ideal() {
        long payload = recordBytes() * ((mtu - 4) / recordBytes());
        long packets = ceiling(minutes() * recordBytes(), payload);
        return connectionInterval.multipliedBy(roundTrips(ROUND_TRIPS) + ceiling(packets, PACKETS_PER_EVENT));
    }

    /** For the minutes, and for so many types of which the band has nothing. */
    Duration ideal(int emptyTypes) {
        return ideal().plus(connectionInterval.multipliedBy(roundTrips(ROUND_TRIPS_PER_TYPE * emptyTypes)));
    }

    private int roundTrips(int count) {
        return answersNextEvent ? 2 * count : count;
    }

    private static long ceiling(long amount, long portion) {
        return (amount + portion - 1) / portion;
    }
}
