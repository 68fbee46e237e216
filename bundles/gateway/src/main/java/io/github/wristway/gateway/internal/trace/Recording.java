package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** A trace that is on. It is kept in memory, with all secrets in it, until it ends. Any thread may use it. */
final class Recording {
    /** So many bytes of values, and of what stands around them in the file. */
    static final long MOST_BYTES = 4 << 20;
    private static final int PER_LINE = 120;

    final String called;
    final Optional<String> wearableId;
    final Instant since;
    final Instant until;
    private final Instant begun;

    private final Time time;
    private final Secrets secrets = new Secrets();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> concealed = new TreeMap<>();
    private final AtomicInteger links = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private int visits;
    private volatile Time.Task limit = () -> {};
    private volatile Optional<Origin> origin = Optional.empty();

    /** What was recorded, and through what. */
    record Origin(WearableDriver driver, String model, Optional<String> firmware, String radio) {
        Origin with(String newer) {
            return new Origin(driver, model, Optional.of(newer), radio);
        }
    }

    /** What a trace came to. */
    record Content(List<Line> lines, int visits, Map<String, Integer> concealed) {}

    Recording(String called, Optional<String> wearableId, Optional<Address> address, Time time, Duration atMost) {
        this.called = called;
        this.wearableId = wearableId;
        this.time = time;
        this.since = time.now();
        this.begun = time.steady();
        this.until = since.plus(atMost);
        address.ifPresent(secrets::address);
    }

    /** What ends it after its time. */
    void endsBy(Time.Task task) {
        limit = task;
    }

    /** It is over: its secrets are needed no more than it takes to write it. */
    void over() {
        limit.cancel();
    }

    boolean isOf(Address address, Optional<String> id) {
        return secrets.hasAddress(address) || id.isPresent() && id.equals(wearableId);
    }

    /** Whether this may be the wearable under another address: it has one after a reset. */
    boolean mayBe(String make, String model) {
        return origin.filter(known -> known.driver().make().equals(make) && known.model().equals(model)).isPresent();
    }

    void of(WearableDriver driver, Approach approach) {
        secrets.address(approach.address());
        secrets.credential(approach.credential());
        if (origin.isEmpty()) origin = Optional.of(new Origin(driver, approach.model(), approach.firmware(), approach.radio().name()));
    }

    void firmware(String told) {
        origin = origin.map(known -> known.with(told));
    }

    Secrets secrets() {
        return secrets;
    }

    Optional<Origin> origin() {
        return origin;
    }

    Disguise disguise() {
        return origin.map(known -> known.driver().disguise()).orElse(Disguise.PLAIN);
    }

    long millis() {
        return Duration.between(begun, time.steady()).toMillis();
    }

    int nextLink() {
        return links.incrementAndGet();
    }

    /** Counts what comes; false once there is no room for more. */
    boolean takes(int length) {
        return bytes.addAndGet(2L * length + PER_LINE) <= MOST_BYTES;
    }

    boolean isFull() {
        return bytes.get() > MOST_BYTES;
    }

    void concealed(String kind) {
        lock.lock();
        try {
            concealed.merge(kind, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    void keep(List<Line> visit) {
        lock.lock();
        try {
            lines.addAll(visit);
            visits++;
        } finally {
            lock.unlock();
        }
    }

    Content content() {
        lock.lock();
        try {
            return new Content(List.copyOf(lines), visits, Map.copyOf(concealed));
        } finally {
            lock.unlock();
        }
    }

    TraceInfo info() {
        return new TraceInfo(Optional.of(called), since, Optional.of(until), content().visits(), Optional.empty(), 0);
    }
}
