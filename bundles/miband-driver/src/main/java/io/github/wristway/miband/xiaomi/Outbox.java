package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Numbers what goes to a band in packets of version 2, from 0 on, and keeps it until the band has acknowledged it. */
public final class Outbox {
    private final int window;
    private final Deque<Packet2> kept = new ArrayDeque<>();
    private int next;

    /** @param window a band hangs up on more than that */
    public Outbox(int window) {
        this.window = window;
    }

    public boolean hasRoom() {
        return kept.size() < window;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    public Packet2 put(Bytes payload) {
        if (!hasRoom()) throw new IllegalStateException("the band has not acknowledged " + window + " packets");
        Packet2 packet = new Packet2(Packet2.Type.DATA, false, next, payload);
        next = next + 1 & 0xff;
        kept.add(packet);
        return packet;
    }

    /**
     * The band has everything up to a number.
     *
     * @return whether that was news
     */
    public boolean acknowledged(int sequence) {
        return release(sequence - oldest() + 1 & 0xff);
    }

    /**
     * The band waits for a number: it has everything before it.
     *
     * @return whether that was news
     */
    public boolean awaited(int sequence) {
        return release(sequence - oldest() & 0xff);
    }

    private boolean release(int count) {
        if (count > kept.size()) return false; // it never got so many
        for (int i = 0; i < count; i++) kept.remove();
        return count > 0;
    }

    private int oldest() {
        return next - kept.size() & 0xff;
    }

    /** Whether a number is the oldest one that was not acknowledged. */
    public boolean isOldest(int sequence) {
        return !kept.isEmpty() && sequence == oldest();
    }

    /** What was not acknowledged, the oldest first. */
    public List<Packet2> kept() {
        return List.copyOf(kept);
    }
}
