package io.github.wristway.miband.xiaomi;

import java.util.Optional;

/**
 * Decides what becomes of the data that a band sends in packets of version 2. What is due is taken and acknowledged; what
 * comes too early makes the band begin again at what is due; what comes for a second time is left aside.
 */
public final class Inbox {
    private static final int HALF = 128;

    private int due;

    /**
     * What becomes of a packet.
     *
     * @param taken whether it is new, and its turn
     * @param reply what the band is told
     */
    public record Verdict(boolean taken, Optional<Packet2> reply) {}

    public Verdict on(Packet2 data) {
        if (data.unnumbered()) return new Verdict(true, Optional.empty());
        int ahead = data.sequence() - due & 0xff;
        if (ahead >= HALF) return new Verdict(false, Optional.empty());
        if (ahead > 0) return new Verdict(false, Optional.of(Packet2.nak(due)));
        due = due + 1 & 0xff;
        boolean unacknowledged = data.payload().startsWith(Parcel.NETWORK) || data.payload().startsWith(Parcel.MULTIMODAL);
        return new Verdict(true, unacknowledged ? Optional.empty() : Optional.of(Packet2.ack(data.sequence())));
    }
}
