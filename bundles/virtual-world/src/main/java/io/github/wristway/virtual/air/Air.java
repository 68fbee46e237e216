package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The shared medium. Things are placed in it; hosts listen and connect. Everything that changes in it changes while it is
 * held still, by one thread at a time; nobody outside is called and nobody is woken up meanwhile.
 */
public final class Air {
    static final String RADIO = "virtual";

    private final ReentrantLock still = new ReentrantLock();
    private final Map<Thing, Spot> spots = new LinkedHashMap<>();
    private final Calls calls = new Calls(this);
    private final Beats beats = new Beats(this, calls);
    private final Time time;
    private final AirRules rules;
    private Traffic traffic = Traffic.NONE;

    public Air(Time time, AirRules rules) {
        this.time = time;
        this.rules = rules;
    }

    /** Does something with the air held still, and tells who waits. */
    public void change(Runnable action) {
        look(() -> {
            action.run();
            return null;
        });
        if (!still.isHeldByCurrentThread()) time.signal();
    }

    /** Looks at something while the air is held still. */
    public <T> T look(Supplier<T> question) {
        still.lock();
        try {
            return question.get();
        } finally {
            still.unlock();
        }
    }

    public void place(Thing thing, int rssiDbm) {
        change(() -> {
            spots.put(thing, new Spot(thing, rssiDbm, rules.seed()));
            beats.start();
        });
    }

    public void remove(Thing thing) {
        change(() -> Optional.ofNullable(spots.remove(thing)).flatMap(Spot::link).ifPresent(Connection::breakNow));
    }

    /** Nothing is left in it. */
    public void clear() {
        look(() -> List.copyOf(spots.keySet())).forEach(this::remove);
    }

    /** Moves a thing; empty is out of range. A link survives that for a while. */
    public void move(Thing thing, OptionalInt rssiDbm) {
        change(() -> {
            spot(thing).move(rssiDbm);
            spot(thing).link().ifPresent(link -> link.carrier().moved());
        });
    }

    public OptionalInt rssiDbm(Thing thing) {
        return look(() -> spot(thing).rssiDbm());
    }

    /** Breaks the thing's link now; nothing happens if it has none. */
    public void drop(Thing thing) {
        change(() -> spot(thing).link().ifPresent(Connection::breakNow));
    }

    /** Breaks the thing's link, or its next one, after so many more packets in any direction. */
    public void dropAfter(Thing thing, int packets) {
        change(() -> spot(thing).dropAfter(packets));
    }

    /** Takes a planned drop back. */
    public void forgetDrop(Thing thing) {
        change(() -> spot(thing).forgetDrop());
    }

    public Traffic traffic() {
        return look(() -> traffic);
    }

    Radio.Ear listen(String radio, Consumer<Advertisement> listener) {
        return beats.listen(radio, listener);
    }

    void forget(Address address) {
        calls.forget(address);
    }

    VirtualLink connect(Address address, Duration atMost) throws WristwayException {
        return calls.connect(address, atMost);
    }

    VirtualStream stream(Address address, Duration atMost) throws WristwayException {
        return calls.stream(address, atMost);
    }

    Time time() {
        return time;
    }

    AirRules rules() {
        return rules;
    }

    void count(int packetsToHost, int packetsToBand) {
        traffic = traffic.event(packetsToHost, packetsToBand);
    }

    void countLink() {
        traffic = traffic.link();
    }

    void startBeating() {
        beats.start();
    }

    Collection<Spot> spots() {
        return spots.values();
    }

    /** Whether the spot is still one of this air: things leave, and some come again. */
    boolean has(Spot spot) {
        return spots.get(spot.thing) == spot;
    }

    private Spot spot(Thing thing) {
        Spot spot = spots.get(thing);
        if (spot == null) throw new IllegalArgumentException(thing + " is not in this air");
        return spot;
    }
}
