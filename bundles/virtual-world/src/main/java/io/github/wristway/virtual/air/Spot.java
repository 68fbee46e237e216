package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Where a thing is in the air, the link that it has, and the weather there. Touched only while the air is held still. */
final class Spot {
    private static final int LARGEST_PART = 330;
    private static final int SMALL_PART = 7;

    final Thing thing;
    private final Random random;
    private OptionalInt rssiDbm;
    private Connection link;
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

    Optional<Connection> link() {
        return Optional.ofNullable(link);
    }

    void link(Connection link) {
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

    /** A stream is cut at odd places: mostly large parts, and small ones so that a border falls everywhere in time. */
    List<Bytes> cut(Bytes stream) {
        byte[] all = stream.toArray();
        List<Bytes> parts = new ArrayList<>();
        for (int from = 0; from < all.length; ) {
            int largest = random.nextInt(4) == 0 ? SMALL_PART : LARGEST_PART;
            int to = Math.min(all.length, from + 1 + random.nextInt(largest));
            parts.add(Bytes.copyOf(Arrays.copyOfRange(all, from, to)));
            from = to;
        }
        return parts;
    }

    /** Whether a part of a stream arrives together with the next. */
    boolean joins() {
        return random.nextBoolean();
    }

    /** What is heard of it now. */
    Optional<Advertisement> heard(String radio, Instant at) {
        if (!inRange() || link != null && !thing.heardWhileConnected()) return Optional.empty();
        int loudness = rssiDbm.getAsInt() + random.nextInt(7) - 3;
        return thing.advert().map(advert -> new Advertisement(radio, thing.address(), advert.name(), loudness,
                advert.services(), advert.manufacturerData(), advert.serviceData(), at));
    }
}
