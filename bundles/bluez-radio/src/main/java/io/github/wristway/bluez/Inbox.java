package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.GattLink.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifications of one link, in the order of arrival. Filled on the bus's thread, emptied by the link's. */
final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    /** A band that floods must not fill the memory. What is lost shows as a gap in the band's counter, and is fetched again. */
    private static final int MOST = 50_000;

    private final Queue<Notification> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<UUID> subscribed = ConcurrentHashMap.newKeySet();
    private final List<Notification> held = new ArrayList<>();
    private UUID reading;

    boolean subscribed(UUID characteristic) {
        return subscribed.contains(characteristic);
    }

    /** Takes notifications of it from now on; false if it did before. */
    boolean subscribe(UUID characteristic) {
        return subscribed.add(characteristic);
    }

    void unsubscribe(UUID characteristic) {
        subscribed.remove(characteristic);
    }

    Set<UUID> subscriptions() {
        return Set.copyOf(subscribed);
    }

    /** A value came: a notification, or the echo of a read. */
    synchronized void came(UUID characteristic, Bytes value) {
        if (!subscribed.contains(characteristic)) return;
        Notification notification = new Notification(characteristic, value);
        if (reading == null) add(notification);
        else held.add(notification);
    }

    /**
     * Rule: a read is no notification. BlueZ announces what was read as it announces what was notified, just before its
     * answer. So all is held back while a read of a subscribed characteristic is under way.
     */
    synchronized void reading(UUID characteristic) {
        if (subscribed.contains(characteristic)) reading = characteristic;
    }

    /** The answer came, after its echo: takes that out, and passes on what else came. Empty if the read failed. */
    synchronized void read(Optional<Bytes> value) {
        if (reading == null) return;
        if (value.isPresent()) {
            int echo = held.lastIndexOf(new Notification(reading, value.get()));
            if (echo >= 0) held.remove(echo);
        }
        reading = null;
        held.forEach(this::add);
        held.clear();
    }

    private void add(Notification notification) {
        if (waiting.get() >= MOST) {
            log.debug("a notification too many is dropped");
            return;
        }
        waiting.incrementAndGet();
        arrived.add(notification);
    }

    boolean isEmpty() {
        return arrived.isEmpty(); // not by the count: what is counted may not be there yet
    }

    Optional<Notification> next() {
        Notification next = arrived.poll();
        if (next != null) waiting.decrementAndGet();
        return Optional.ofNullable(next);
    }
}
