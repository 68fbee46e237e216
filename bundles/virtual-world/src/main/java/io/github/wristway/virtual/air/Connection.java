package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A link, whatever goes over it: who is at the other end, and whether it still is whole. Packets and their timing are the
 * {@link Carrier}'s. What is not meant for the host's thread is touched only while the air is held still.
 */
final class Connection {
    private final Air air;
    private final Spot spot;
    private final Address address;
    private final Carrier carrier;
    private End end;
    private volatile boolean broken;

    Connection(Air air, Spot spot, Address address) {
        this.air = air;
        this.spot = spot;
        this.address = address;
        this.carrier = new Carrier(air, spot, this);
    }

    /** The thing has taken it. */
    void begin(End taken) {
        end = taken;
    }

    Address address() {
        return address;
    }

    Carrier carrier() {
        return carrier;
    }

    boolean silent() {
        return end.silent();
    }

    boolean broken() {
        return broken;
    }

    /** Ends it for both sides, now. */
    void breakNow() {
        if (broken) return;
        broken = true;
        spot.link(null);
        if (end != null) end.lost();
    }

    /** The host's thread: as a real stack does, it first hands out what is queued, for the last words of a host matter, too. */
    void close() {
        air.change(() -> {
            if (!broken) carrier.handOut();
            breakNow();
        });
    }

    /** The host's thread: fails if it is broken. */
    void whole(String during) throws LinkLost {
        if (broken) throw new LinkLost(address.text(), during);
    }

    /** The host's thread: whether the condition came true in time. */
    boolean await(String what, BooleanSupplier condition, Duration atMost) throws Cancelled {
        try {
            return air.time().await(condition, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled(what);
        }
    }
}
