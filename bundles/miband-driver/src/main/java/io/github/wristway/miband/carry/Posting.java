package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.xiaomi.Outbox;
import io.github.wristway.miband.xiaomi.Packet2;
import io.github.wristway.miband.xiaomi.SessionTerms;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends what is numbered, and sends it again, from the oldest on: at once if the band asks for it, otherwise when the band
 * has acknowledged nothing for too long. A band that asks for the same twice has to wait, for it may have asked before it
 * came. After some rounds in vain the line is broken.
 */
final class Posting {
    static final int MOST_ROUNDS = 3;

    private final String called;
    private final Wire wire;
    private final Duration timeout;
    private final Time time;
    private final Outbox outbox;
    private Instant since;
    private int rounds;
    private boolean asked;
    private boolean broken;

    Posting(String called, Wire wire, SessionTerms terms, Time time) {
        this.called = called;
        this.wire = wire;
        this.time = time;
        timeout = terms.timeout();
        outbox = new Outbox(terms.window());
        since = time.steady();
    }

    boolean hasRoom() {
        return outbox.hasRoom();
    }

    boolean isBroken() {
        return broken;
    }

    /** How long the band may be silent before something is due: a timeout, if it has acknowledged everything. */
    Duration patience() {
        if (outbox.isEmpty()) return timeout;
        Duration left = Duration.between(time.steady(), since.plus(timeout));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void send(Bytes payload) throws WristwayException {
        if (broken) throw new LinkLost(called, "a request");
        if (outbox.isEmpty()) progress();
        wire.write(outbox.put(payload).encode());
    }

    void acknowledged(int sequence) {
        if (outbox.acknowledged(sequence)) progress();
    }

    void refused(int sequence) throws WristwayException {
        if (outbox.awaited(sequence)) progress();
        if (asked || !outbox.isOldest(sequence)) return;
        asked = true;
        repeat();
    }

    void repeatWhatIsDue() throws WristwayException {
        if (broken) throw new LinkLost(called, "a request");
        if (outbox.isEmpty() || time.steady().isBefore(since.plus(timeout))) return;
        if (rounds == MOST_ROUNDS) {
            broken = true;
            throw new NoAnswer(called, "a request", timeout.multipliedBy(MOST_ROUNDS + 1L));
        }
        rounds++;
        repeat();
    }

    private void repeat() throws WristwayException {
        since = time.steady();
        for (Packet2 packet : outbox.kept()) wire.write(packet.encode());
    }

    private void progress() {
        since = time.steady();
        rounds = 0;
        asked = false;
    }
}
