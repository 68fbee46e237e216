package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
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
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final List<Call<?>> calls = new ArrayList<>();
    private final Set<Address> met = new HashSet<>();
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
            startBeating();
        });
    }

    public void remove(Thing thing) {
        change(() -> Optional.ofNullable(spots.remove(thing)).flatMap(Spot::link).ifPresent(Carried::breakNow));
    }

    /** Nothing is left in it. */
    public void clear() {
        look(() -> List.copyOf(spots.keySet())).forEach(this::remove);
    }

    /** Moves a thing; empty is out of range. A link survives that for a while. */
    public void move(Thing thing, OptionalInt rssiDbm) {
        change(() -> {
            spot(thing).move(rssiDbm);
            spot(thing).link().ifPresent(Carried::moved);
        });
    }

    public OptionalInt rssiDbm(Thing thing) {
        return look(() -> spot(thing).rssiDbm());
    }

    /** Breaks the thing's link now; nothing happens if it has none. */
    public void drop(Thing thing) {
        change(() -> spot(thing).link().ifPresent(Carried::breakNow));
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

    /** Somebody who listens by a radio; an ear of its own each time. */
    Radio.Ear listen(String radio, Consumer<Advertisement> listener) {
        Ear ear = new Ear(radio, listener);
        ears.add(ear);
        change(this::startBeating);
        return () -> ears.remove(ear);
    }

    void forget(Address address) {
        change(() -> met.remove(address));
    }

    VirtualLink connect(Address address, Duration atMost) throws WristwayException {
        VirtualLink link = call(new Call<>(address, this::gatt), atMost);
        boolean ready = false;
        try {
            link.agree(look(() -> met.contains(address)) ? 0 : rules.discoveryRoundTrips());
            change(() -> met.add(address));
            ready = true;
            return link;
        } finally {
            if (!ready) link.close();
        }
    }

    VirtualStream stream(Address address, Duration atMost) throws WristwayException {
        return call(new Call<>(address, this::stream), atMost);
    }

    private <L extends Carried> L call(Call<L> call, Duration atMost) throws WristwayException {
        change(() -> {
            calls.add(call);
            startBeating();
        });
        boolean answered = false;
        try {
            answered = time.await(() -> call.answer != null, atMost);
            if (!answered) throw new OutOfRange(call.address.text());
            return call.answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("connecting to " + call.address);
        } finally {
            hangUp(call, !answered);
        }
    }

    private void hangUp(Call<?> call, boolean inVain) {
        change(() -> {
            calls.remove(call);
            if (inVain && call.answer != null) call.answer.breakNow();
        });
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

    /** Things beat only while somebody cares, so that a quiet year costs nothing. */
    void startBeating() {
        if (ears.isEmpty() && calls.isEmpty()) return;
        for (Spot spot : spots.values()) {
            if (spot.beating) continue;
            spot.beating = true;
            time.after(spot.untilFirstBeat(rules.advertisingInterval()), () -> beat(spot));
        }
    }

    private void beat(Spot spot) {
        Map<String, Advertisement> heard = look(() -> {
            if (ears.isEmpty() && calls.isEmpty() || spots.get(spot.thing) != spot) {
                spot.beating = false;
                return Map.of();
            }
            time.after(spot.untilNextBeat(rules.advertisingInterval()), () -> beat(spot));
            return heard(spot);
        });
        if (heard.isEmpty()) return;
        for (Ear ear : ears) {
            if (heard.containsKey(ear.radio)) ear.listener.accept(heard.get(ear.radio));
        }
        change(() -> answer(spot));
    }

    /** By radio; each hears it at another strength. */
    private Map<String, Advertisement> heard(Spot spot) {
        Map<String, Advertisement> heard = new HashMap<>();
        for (Ear ear : ears) heard.computeIfAbsent(ear.radio, radio -> spot.heard(radio, time.now()).orElse(null));
        if (ears.isEmpty()) spot.heard(RADIO, time.now()).ifPresent(one -> heard.put(RADIO, one)); // who calls hears, too
        return heard;
    }

    /** A thing can be connected right after it was heard. The first caller gets it, all others get nothing. */
    private void answer(Spot spot) {
        if (spot.link().isPresent() || !spot.inRange()) return;
        for (Call<?> call : calls) {
            if (call.answer != null || !call.address.equals(spot.thing.address())) continue;
            call.offer(spot);
            if (call.answer == null) continue;
            spot.link(call.answer);
            traffic = traffic.link();
            return;
        }
    }

    private Optional<VirtualLink> gatt(Spot spot, Address address) {
        VirtualLink link = new VirtualLink(this, spot, address);
        Optional<Peer> peer = spot.thing.accept(link);
        peer.ifPresent(link::begin);
        return peer.map(accepted -> link);
    }

    private Optional<VirtualStream> stream(Spot spot, Address address) {
        VirtualStream link = new VirtualStream(this, spot, address);
        Optional<StreamPeer> peer = spot.thing.accept(link);
        peer.ifPresent(link::begin);
        return peer.map(accepted -> link);
    }

    private Spot spot(Thing thing) {
        Spot spot = spots.get(thing);
        if (spot == null) throw new IllegalArgumentException(thing + " is not in this air");
        return spot;
    }

    /** Not a record: two that look the same are two. */
    private static final class Ear {
        private final String radio;
        private final Consumer<Advertisement> listener;

        private Ear(String radio, Consumer<Advertisement> listener) {
            this.radio = radio;
            this.listener = listener;
        }
    }

    /** Somebody who waits for a link. The answer is looked at without holding the air still, so it is volatile. */
    private static final class Call<L extends Carried> {
        private final Address address;
        private final BiFunction<Spot, Address, Optional<L>> kind;
        private volatile L answer;

        /** @param kind opens such a link, if the thing takes it */
        private Call(Address address, BiFunction<Spot, Address, Optional<L>> kind) {
            this.address = address;
            this.kind = kind;
        }

        private void offer(Spot spot) {
            kind.apply(spot, address).ifPresent(link -> answer = link);
        }
    }
}
