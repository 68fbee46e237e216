package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.xiaomi.PacketForm;
import io.github.wristway.miband.xiaomi.PacketReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The packets that come over a wire. One whose rest does not come in time is given up, and what follows it is read. */
final class Packets<P> {
    private static final Duration STALLED = Duration.ofSeconds(5);

    private final Wire wire;
    private final Time time;
    private final PacketReader<P> reader;
    private Instant lastHeard;

    /** @param begun what has come already, and is not read yet */
    Packets(Wire wire, PacketForm<P> form, Bytes begun, Time time) {
        this.wire = wire;
        this.time = time;
        reader = new PacketReader<>(form);
        reader.add(begun);
        lastHeard = time.steady();
    }

    /** One packet; or empty as soon as something came that is none yet, and after {@code atMost}. */
    Optional<P> receive(Duration atMost) throws WristwayException {
        Optional<P> waiting = reader.next();
        if (waiting.isPresent()) return waiting;
        Bytes more = wire.receive(reader.hasBegun() && STALLED.compareTo(atMost) < 0 ? STALLED : atMost);
        if (!more.isEmpty()) {
            lastHeard = time.steady();
            reader.add(more);
        } else if (!time.steady().isBefore(lastHeard.plus(STALLED))) {
            return afterStall();
        }
        return reader.next();
    }

    private Optional<P> afterStall() {
        Optional<P> next = reader.next();
        while (next.isEmpty() && reader.hasBegun()) {
            reader.giveUp();
            next = reader.next();
        }
        return next;
    }

    /** What is not read yet. */
    Bytes rest() {
        return reader.rest();
    }
}
