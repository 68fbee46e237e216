package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.BlueCove;
import io.github.wristway.bluecove.stack.StackError;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks around in rounds, on one thread, as long as somebody listens and nothing else needs the adapter. A round asks for the
 * devices that are known, then for all that show themselves. Nothing is reported that did not answer.
 */
final class Search {
    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final Set<UUID> SERIAL_PORT = Set.of(BluetoothUuid.of(0x1101));
    private static final Duration LONG = Duration.ofDays(1);

    private final String radio;
    private final BlueCoveSettings settings;
    private final Pace pace;
    private final Crew crew;
    private final BlueCove stack = new BlueCove(this::wanted);
    private final List<Consumer<Advertisement>> ears = new CopyOnWriteArrayList<>();
    private boolean started;
    private int holds;
    private volatile boolean held;
    private volatile boolean looking;
    private volatile boolean ended;

    Search(String radio, BlueCoveSettings settings, Pace pace, Crew crew) {
        this.radio = radio;
        this.settings = settings;
        this.pace = pace;
        this.crew = crew;
    }

    Radio.Ear open(Consumer<Advertisement> listener) {
        Consumer<Advertisement> ear = listener::accept; // one of its own, so that the same listener may listen twice
        ears.add(ear);
        start();
        crew.time().signal();
        return () -> {
            ears.remove(ear);
            if (ears.isEmpty()) stack.cancel();
        };
    }

    private synchronized void start() {
        if (started || ended) return;
        started = true;
        crew.send("search", this::rounds);
    }

    /** Rule: nobody looks around while a connection is made; with it, that takes long or fails. */
    synchronized void hold() {
        holds++;
        held = true;
        stack.cancel();
    }

    synchronized void release() {
        holds--;
        held = holds > 0;
        crew.time().signal();
    }

    void awaitStill(Duration atMost) throws Cancelled {
        crew.until("the connection", () -> !looking, atMost);
    }

    void end() {
        ended = true;
        ears.clear();
        stack.cancel();
        crew.time().signal();
    }

    private boolean wanted() {
        return !ended && !held && !ears.isEmpty();
    }

    private void rounds() {
        try {
            while (!ended) {
                crew.until("looking around", () -> ended || wanted(), LONG);
                if (!begin()) continue;
                boolean able = round();
                crew.until("looking around", () -> ended, able ? pace.rest() : pace.trouble());
            }
        } catch (Cancelled e) {
            log.debug("{}: looks around no more", radio, e); // nobody does that to our threads
        }
    }

    /** Together with {@link #hold}: either the round sees that it is held, or who holds it sees the round. */
    private synchronized boolean begin() {
        looking = wanted();
        return looking;
    }

    /** Whether the host could do it. */
    private boolean round() {
        try {
            Set<Address> toAsk = new LinkedHashSet<>(settings.devices());
            if (settings.known()) toAsk.addAll(stack.known());
            Set<Address> answered = new HashSet<>();
            for (Address address : toAsk) {
                if (ask(address)) answered.add(address);
            }
            Map<Address, Instant> found = new LinkedHashMap<>();
            if (wanted()) stack.inquire(address -> found.put(address, crew.time().now()));
            found.keySet().removeAll(answered);
            found.forEach((address, at) -> tell(address, at, Set.of()));
            return true;
        } catch (StackError e) {
            log.debug("{}: cannot look around: {}", radio, e.getMessage()); // the selftest tells
            return false;
        } catch (RuntimeException | LinkageError e) {
            log.error("{}: looking around failed", radio, e); // the thread must live on
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            looking = false;
            crew.time().signal();
        }
    }

    /** Rule: what does not show itself to everybody is there if it answers, and not because we know it. */
    private boolean ask(Address address) throws InterruptedException {
        if (!wanted()) return false;
        try {
            if (stack.serialPorts(address).isEmpty()) return false;
            tell(address, crew.time().now(), SERIAL_PORT);
            return true;
        } catch (StackError e) {
            log.debug("{}: {} does not answer: {}", radio, address, e.getMessage());
            return false;
        }
    }

    private void tell(Address address, Instant at, Set<UUID> services) {
        if (!wanted()) return;
        Advertisement heard = new Advertisement(radio, address, stack.name(address), Advertisement.NO_RSSI, services, Map.of(), Map.of(), at);
        for (Consumer<Advertisement> ear : ears) {
            try {
                ear.accept(heard);
            } catch (RuntimeException e) {
                log.error("{}: a listener failed", radio, e); // the rounds must go on
            }
        }
    }
}
