package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The plans that were just shown: whoever says yes at once need not wait for a second look. */
final class Recent {
    private static final int MOST = 16;
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Deque<Prepared> plans = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    Prepared keep(Prepared prepared) {
        lock.lock();
        try {
            plans.addFirst(prepared);
            if (plans.size() > MOST) plans.removeLast();
            return prepared;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a plan out, if it is still fresh: it runs once. */
    Optional<Prepared> take(Plan plan, Instant now) {
        lock.lock();
        try {
            Optional<Prepared> kept = plans.stream().filter(one -> one.plan() == plan).findFirst();
            kept.ifPresent(plans::remove);
            return kept.filter(one -> Duration.between(one.plan().madeAt(), now).abs().compareTo(FRESH) <= 0);
        } finally {
            lock.unlock();
        }
    }
}
