package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Joins what a host sends on one characteristic in packets of version 1; they are as in {@link ChunkSender}. */
final class ChunkJoiner {
    private static final int START = 0;
    private static final int SINGLE = 2;
    private static final int SEALED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SortedMap<Integer, Bytes> chunks = new TreeMap<>();
    private final Body band;
    private final Consumer<Bytes> out;
    private Time.Task patience = () -> {};
    private boolean sealed;
    private int expected;

    ChunkJoiner(Body band, Consumer<Bytes> out) {
        this.band = band;
        this.out = out;
    }

    /** A message that is here as a whole. */
    record Joined(boolean sealed, Bytes body) {}

    Optional<Joined> take(Bytes packet) throws MalformedMessage {
        int number = packet.u16(0);
        if (number != 0) return chunk(number, packet.from(2));
        if (packet.u8(2) == START) {
            start(packet.u8(3), packet.u16(4));
            return Optional.empty();
        }
        if (packet.u8(2) != SINGLE) throw new MalformedMessage("a packet of the kind " + packet.u8(2));
        if (band.strikes(Fault.NAK)) {
            out.accept(Bytes.of(0, 0, 3, 1));
            return Optional.empty();
        }
        if (!band.strikes(Fault.NO_ACK)) out.accept(Bytes.of(0, 0, 3, 0));
        return Optional.of(new Joined(packet.u8(3) == SEALED, packet.from(4)));
    }

    private void start(int form, int count) {
        chunks.clear();
        sealed = form == SEALED;
        expected = count;
        out.accept(Bytes.of(0, 0, 1, 1));
        bePatient();
    }

    private Optional<Joined> chunk(int number, Bytes part) throws MalformedMessage {
        if (number > expected) throw new MalformedMessage("a chunk " + number + " of " + expected);
        chunks.put(number, part);
        if (chunks.size() < expected) return Optional.empty();
        expected = 0;
        patience.cancel();
        if (!band.strikes(Fault.NO_ACK)) out.accept(Bytes.of(0, 0, 1, 0));
        Bytes.Builder body = Bytes.build();
        chunks.values().forEach(body::bytes);
        return Optional.of(new Joined(sealed, body.toBytes()));
    }

    private void bePatient() {
        patience.cancel();
        patience = band.later(PATIENCE, () -> {
            Bytes.Builder missing = Bytes.build().u16(0).u8(1).u8(5);
            IntStream.rangeClosed(1, expected).filter(number -> !chunks.containsKey(number)).forEach(missing::u16);
            if (expected > 0) out.accept(missing.toBytes());
        });
    }

    void over() {
        patience.cancel();
    }
}
