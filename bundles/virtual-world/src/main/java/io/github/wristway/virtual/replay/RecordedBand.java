package io.github.wristway.virtual.replay;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.replay.Trace.Link;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A band that answers as another one did when it was recorded: link by link, in the order of the file. It computes nothing.
 * <pre>
 * RecordedBand band = world.play(Path.of("mi4-20261122-090000.trace.jsonl"));
 * gateway.run(…);
 * assertEquals(List.of(), band.mismatches());
 * </pre>
 * What the host says must be what it said then. Only in what has more than {@value RecordedLink#SHORT} bytes, keys, times and
 * random numbers may differ: as long as it is as long, and is no message that was recorded elsewhere on the link.
 *
 * <p>A host asks for what came since the last time. So let its clock begin at {@link #begun()}, or it asks for more than was
 * recorded.
 */
public final class RecordedBand implements Thing {
    private final Trace trace;
    private final List<String> mismatches = new CopyOnWriteArrayList<>();
    private final List<String> differences = new CopyOnWriteArrayList<>();
    private volatile int next;

    private RecordedBand(Trace trace) {
        this.trace = trace;
    }

    /**
     * @throws io.github.wristway.gateway.base.MalformedMessage if the file is broken or was cut short
     * @throws io.github.wristway.gateway.base.Unsupported      if it is of another version, or of a stream
     */
    public static RecordedBand of(Path file) throws WristwayException {
        return new RecordedBand(TraceReader.read(file));
    }

    public String model() {
        return trace.model();
    }

    /** When it was recorded. What it says of the time is of then. */
    public Instant begun() {
        return trace.begun();
    }

    public int links() {
        return trace.links().size();
    }

    /** How many links are over. */
    public int played() {
        return next;
    }

    /** Where a host did something else than was recorded, the first first; the link is broken there. */
    public List<String> mismatches() {
        return List.copyOf(mismatches);
    }

    /** Where it said something as long but other, which was taken for the same. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Where the next link was; after the last one, where that was. */
    @Override
    public Address address() {
        return link().map(Link::address).orElse(new Address("C0:00:00:00:00:00"));
    }

    @Override
    public Optional<Advert> advert() {
        return next < links() ? link().map(Link::advert) : Optional.empty();
    }

    @Override
    public Optional<Peer> accept(Wire wire) {
        return next < links() ? link().map(link -> new RecordedLink(this, trace.table(), link, wire)) : Optional.empty();
    }

    private Optional<Link> link() {
        return trace.links().isEmpty() ? Optional.empty() : Optional.of(trace.links().get(Math.min(next, links() - 1)));
    }

    void over() {
        next++;
    }

    void mismatch(String what) {
        mismatches.add(what);
    }

    void difference(String what) {
        differences.add(what);
    }

    @Override
    public String toString() {
        return trace.model() + " as recorded, at " + address();
    }
}
