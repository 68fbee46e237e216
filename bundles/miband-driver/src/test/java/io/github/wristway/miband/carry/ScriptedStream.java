package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import io.github.wristway.miband.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A stream on whose other side a band does what a test wrote down.
 * <pre>
 * stream.answers("badcfe00c00300000000ef", "badcfe00800600010000020000ef");
 * </pre>
 */
public final class ScriptedStream implements StreamLink {
    /** What was written, in order, and {@code close}. */
    public final List<String> written = new ArrayList<>();

    /** When it was written, in seconds from the beginning. */
    final List<Long> moments = new ArrayList<>();

    private final VirtualTime time;
    private final Instant begin;
    private final Map<String, Deque<List<String>>> script = new HashMap<>();
    private final Deque<Bytes> air = new ArrayDeque<>();
    private Optional<Random> cuts = Optional.empty();
    private boolean broken;

    public ScriptedStream(VirtualTime time) {
        this.time = time;
        begin = time.now();
    }

    /** What comes when something is written; said several times, the answers come in turn, and then none. */
    public ScriptedStream answers(String written, String... says) {
        script.computeIfAbsent(written, any -> new ArrayDeque<>()).add(List.of(says));
        return this;
    }

    ScriptedStream says(String... bytes) {
        for (String each : bytes) air.add(Bytes.ofHex(each));
        return this;
    }

    /** From now on, borders are wherever chance wants them. */
    ScriptedStream cutsLike(Random random) {
        cuts = Optional.of(random);
        return this;
    }

    void breaks() {
        broken = true;
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        if (broken) throw new LinkLost("an address", "a test");
        written.add(value.hex());
        moments.add(Duration.between(begin, time.now()).toSeconds());
        List<String> turn = script.getOrDefault(value.hex(), new ArrayDeque<>()).poll();
        if (turn != null) says(turn.toArray(String[]::new));
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        if (air.isEmpty()) {
            if (broken) throw new LinkLost("an address", "a test");
            time.pass(atMost);
            return Bytes.EMPTY;
        }
        return cuts.isPresent() ? cut(cuts.get()) : air.poll();
    }

    private Bytes cut(Random random) throws MalformedMessage {
        Bytes.Builder joined = Bytes.build();
        for (Bytes each : air) joined.bytes(each);
        air.clear();
        Bytes all = joined.toBytes();
        int length = Math.min(all.length(), 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
        if (length < all.length()) air.add(all.from(length));
        return all.slice(0, length);
    }

    @Override
    public void close() {
        written.add("close");
    }

    @Override
    public Address address() {
        return CarryScene.ADDRESS;
    }
}
