package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.newer.Line.Channel;
import io.github.wristway.miband.newer.Line.Heard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a band has said, and nobody has taken yet. */
final class Arrivals {
    /** What nobody takes is forgotten, the oldest first. */
    private static final int KEPT = 1024;

    private final Deque<Heard> waiting = new ArrayDeque<>();

    void add(Channel channel, Bytes message) {
        if (waiting.size() == KEPT) waiting.removeFirst();
        waiting.add(new Heard(channel, message));
    }

    boolean any() {
        return !waiting.isEmpty();
    }

    Optional<Heard> take() {
        return Optional.ofNullable(waiting.poll());
    }
}
