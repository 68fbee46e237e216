package io.github.wristway.virtual.replay;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.replay.Trace.Entry;
import io.github.wristway.virtual.replay.Trace.Event;
import io.github.wristway.virtual.replay.Trace.Link;
import java.util.Optional;
import java.util.UUID;

/**
 * One link, played back: each thing that the host does is held against what was recorded, and what the band said behind it
 * follows at once.
 */
final class RecordedLink implements Peer {
    /** So few bytes hold no key, no time and no random number: they must be the same. */
    static final int SHORT = 3;
    /** So many bytes of a message mostly tell what it is. */
    private static final int BEGINNING = 2;

    private final RecordedBand band;
    private final GattTable table;
    private final Link link;
    private final Wire wire;
    private int next;
    private boolean over;

    RecordedLink(RecordedBand band, GattTable table, Link link, Wire wire) {
        this.band = band;
        this.table = table;
        this.link = link;
        this.wire = wire;
    }

    @Override
    public GattTable table() {
        return table;
    }

    @Override
    public int mtu() {
        return link.mtu();
    }

    @Override
    public Bytes read(UUID characteristic) {
        return does(Event.READ, characteristic, Bytes.EMPTY).map(Entry::value).orElse(Bytes.EMPTY);
    }

    @Override
    public void written(UUID characteristic, Bytes value) {
        does(Event.WRITE, characteristic, value);
    }

    @Override
    public void listened(UUID characteristic, boolean on) {
        does(on ? Event.SUBSCRIBE : Event.UNSUBSCRIBE, characteristic, Bytes.EMPTY);
    }

    /** What comes next in the file. */
    private Optional<Entry> recorded() {
        return next < link.entries().size() ? Optional.of(link.entries().get(next)) : Optional.empty();
    }

    private Optional<Entry> does(Event event, UUID on, Bytes value) {
        if (over) return Optional.empty();
        Entry done = new Entry(0, event, Optional.of(on), value, Optional.empty());
        Optional<Entry> recorded = recorded();
        if (recorded.isEmpty()) {
            band.mismatch("behind the last line of the link; the host did: " + done);
            return recorded; // the band has nothing more to say
        }
        Entry expected = recorded.get();
        if (!isAlike(expected, done)) {
            band.mismatch("line " + expected.line() + ": recorded was: " + expected + "; the host did: " + done);
            hangUp();
            return Optional.empty();
        }
        if (event == Event.WRITE && !expected.value().equals(value)) {
            band.difference("line " + expected.line() + ": recorded was: " + expected + "; the host did: " + done);
        }
        next++;
        if (expected.failed().equals(Optional.of("LinkLost"))) hangUp();
        follow();
        return recorded;
    }

    private boolean isAlike(Entry recorded, Entry done) {
        if (recorded.event() != done.event() || !recorded.on().equals(done.on())) return false;
        if (done.event() != Event.WRITE || recorded.value().equals(done.value())) return true;
        return recorded.value().length() > SHORT && recorded.value().length() == done.value().length()
                && (beginsLike(recorded, done) || link.entries().stream().noneMatch(other -> beginsLike(other, done)));
    }

    /** Whether two messages are of the same kind, as far as somebody can tell who does not know the protocol. */
    private static boolean beginsLike(Entry one, Entry other) {
        return one.event() == other.event() && one.on().equals(other.on()) && one.value().length() == other.value().length()
                && one.value().hex().startsWith(other.value().hex().substring(0, 2 * BEGINNING));
    }

    /** What the band did by itself, up to the next thing that the host did. */
    private void follow() {
        while (recorded().filter(entry -> entry.event().ofBand()).isPresent()) {
            Entry entry = recorded().get();
            if (entry.event() == Event.LOST) hangUp();
            else wire.stream(entry.on().orElseThrow(), entry.value());
            next++;
        }
    }

    private void hangUp() {
        over = true;
        wire.hangUp();
    }

    @Override
    public void lost() {
        band.over();
    }

    /** From the request on that was never answered. */
    @Override
    public boolean silent() {
        return recorded().flatMap(Entry::failed).equals(Optional.of("NoAnswer"));
    }
}
