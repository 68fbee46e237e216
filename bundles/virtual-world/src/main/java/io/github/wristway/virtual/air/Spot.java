package io.github.wristway.virtual.air;

import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Where a thing is in the air, and the link that it has. Touched only while the air is held still. */
final class Spot {
    final Thing thing;
    private final Random random;
    private OptionalInt rssiDbm;
    private VirtualLink link;
    private int packetsUntilDrop;
    private boolean dropPlanned;
    boolean beating;

    Spot(Thing thing, int rssiDbm, long seed) {
        this.thing = thing;
        this.rssiDbm = OptionalInt.of(rssiDbm);
        this.random = new Random(seed ^ thing.address().hashCode());
    }

    boolean inRange() {
        return rssiDbm.isPresent();
    }

    OptionalInt rssiDbm() {
        return rssiDbm;
    }

    void move(OptionalInt rssiDbm) {
        this.rssiDbm = rssiDbm;
    }

    Optional<VirtualLink> link() {
        return Optional.ofNullable(link);
    }

    void link(VirtualLink link) {
        this.link = link;
    }

    /** The link breaks after so many more packets; the next link, if there is none now. */
    void dropAfter(int packets) {
        packetsUntilDrop = packets;
        dropPlanned = true;
    }

    void forgetDrop() {
        dropPlanned = false;
    }

    /** Counts a packet; true when it is the one that does not arrive any more. */
    boolean dropsThisPacket() {
        if (!dropPlanned || packetsUntilDrop-- > 0) return false;
        dropPlanned = false;
        return true;
    }

    /** A thing waits up to 10 ms more than its interval, so that two of them do not collide for ever. */
    Duration untilNextBeat(Duration interval) {
        return interval.plusMillis(random.nextInt(11));
    }

    Duration untilFirstBeat(Duration interval) {
        return Duration.ofMillis(random.nextInt((int) interval.toMillis()) + 1);
    }

    /** What is heard of it now. */
    Optional<Advertisement> heard(String radio, Instant at) {
        if (!inRange() || link != null && !thing.heardWhileConnected()) return Optional.empty();
        int loudness = rssiDbm.getAsInt() + random.nextInt(7) - 3;
        return thing.advert().map(advert -> new Advertisement(radio, thing.address(), advert.name(), loudness,
                advert.services(), advert.manufacturerData(), advert.serviceData(), at));
    }
}
