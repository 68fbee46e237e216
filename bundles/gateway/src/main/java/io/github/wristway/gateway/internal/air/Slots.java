package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Occupancy.Caller;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Hands out the links that the radios can have at a time. Whatever people do waits for one, in the order in which they came;
 * what happens by itself gets one only if nobody waits for it.
 */
public final class Slots {
    /** How long a person waits for a link: longer than most syncs take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** So long a radio that refused a link is believed to be full at what it had. */
    private static final Duration FULL = Duration.ofMinutes(1);

    private final Airwaves airwaves;
    private final Time time;
    private final AtomicReference<Occupancy> occupancy = new AtomicReference<>(Occupancy.NONE);
    private final List<Runnable> onFree = new CopyOnWriteArrayList<>();

    public Slots(Airwaves airwaves, Time time) {
        this.airwaves = airwaves;
        this.time = time;
    }

    /** A link that somebody may have, until it is closed. */
    public static final class Slot implements AutoCloseable {
        private final Slots slots;
        private final Radio radio;
        private final Optional<UnaryOperator<Occupancy>> back;
        private final AtomicBoolean closed = new AtomicBoolean();

        /** @param back what closing it changes; empty if somebody else has reserved it, and gives it back */
        private Slot(Slots slots, Radio radio, Optional<UnaryOperator<Occupancy>> back) {
            this.slots = slots;
            this.radio = radio;
            this.back = back;
        }

        public Radio radio() {
            return radio;
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) back.ifPresent(slots::change);
        }
    }

    /** Tells somebody, on any thread, that there may be a link now for what happens by itself: return at once. */
    public void onFree(Runnable hearer) {
        onFree.add(hearer);
    }

    /** Whether any radio has a link left. */
    public boolean hasRoom() {
        Occupancy now = occupancy.get();
        return airwaves.radios().stream().anyMatch(radio -> now.left(radio, time.steady()) > 0);
    }

    /** Whether there is a link to an address, now and for what happens by itself. */
    public boolean hasRoomFor(Address address) {
        return choiceBehindAll(occupancy.get(), address).isPresent();
    }

    /** Keeps a link to an address, for what happens by itself: whoever {@linkplain #take takes} one to it meanwhile gets this one. */
    public Optional<Slot> reserve(Address address) {
        while (true) {
            Occupancy before = occupancy.get();
            if (before.reserved().containsKey(address)) return Optional.empty();
            Optional<Radio> radio = choiceBehindAll(before, address);
            if (radio.isEmpty()) return Optional.empty();
            if (occupancy.compareAndSet(before, before.reserving(address, radio.get()))) {
                return Optional.of(new Slot(this, radio.get(), Optional.of(now -> now.releasing(address))));
            }
        }
    }

    /**
     * Takes a link to an address; waits for one if there is none.
     *
     * @param called what people call the wearable
     * @throws OutOfRange if no radio has heard it
     * @throws Busy       if no link has become free in time
     */
    public Slot take(Address address, String called) throws WristwayException {
        Radio kept = occupancy.get().reserved().get(address);
        if (kept != null && airwaves.radiosBefore(address).contains(kept)) return new Slot(this, kept, Optional.empty());
        Caller caller = new Caller(address);
        occupancy.updateAndGet(now -> now.with(caller));
        try {
            Instant until = time.steady().plus(PATIENCE);
            while (true) {
                Optional<Slot> slot = takeNow(caller);
                if (slot.isPresent()) return slot.get();
                List<Radio> ears = airwaves.radiosBefore(address);
                if (ears.isEmpty()) throw new OutOfRange(called);
                Duration left = Duration.between(time.steady(), until);
                if (!Waiting.until(time, "waiting for a free connection to " + called, () -> isDecided(caller), left)) {
                    throw new Busy(ears.get(0).name(), "connections to other wearables");
                }
            }
        } finally {
            change(now -> now.without(caller));
        }
    }

    private Optional<Slot> takeNow(Caller caller) {
        while (true) {
            Occupancy before = occupancy.get();
            Optional<Radio> radio = choice(before, caller);
            if (radio.isEmpty()) return Optional.empty();
            if (occupancy.compareAndSet(before, before.taking(radio.get()))) {
                return Optional.of(new Slot(this, radio.get(), Optional.of(now -> now.givingBack(radio.get()))));
            }
        }
    }

    private boolean isDecided(Caller caller) {
        return choice(occupancy.get(), caller).isPresent() || airwaves.radiosBefore(caller.address).isEmpty();
    }

    private Optional<Radio> choice(Occupancy now, Caller caller) {
        return now.choice(airwaves.radiosBefore(caller.address), now.before(caller), airwaves::radiosBefore, time.steady());
    }

    private Optional<Radio> choiceBehindAll(Occupancy now, Address address) {
        return now.choice(airwaves.radios(address), now.waiting().stream(), airwaves::radiosBefore, time.steady());
    }

    /**
     * A radio had no link left for a slot: others have more of them than we know.
     *
     * @return whether it makes sense to give it back and to wait for another
     */
    public boolean refused(Slot slot) {
        Occupancy now = occupancy.updateAndGet(before -> before.refusing(slot.radio, time.steady().plus(FULL)));
        return slot.back.isPresent() && now.links().getOrDefault(slot.radio, 0) > 1;
    }

    private void change(UnaryOperator<Occupancy> change) {
        occupancy.updateAndGet(change);
        time.signal();
        onFree.forEach(Runnable::run);
    }
}
