package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.virtual.RelayTime;
import java.util.HashMap;
import java.util.Map;

/** A thread for whatever goes on with a wearable, in virtual time: only one of them runs at any moment. */
final class RelayThreads implements WearableThreads {
    private final RelayTime time;
    private final Map<String, String> busyWith = new HashMap<>();
    private int atWork;
    private int mostAtWork;

    RelayThreads(RelayTime time) {
        this.time = time;
    }

    /** How many threads there were at a time, at most. */
    int mostAtWork() {
        return mostAtWork;
    }

    int atWork() {
        return atWork;
    }

    /** On the caller's own thread: it would wait anyway. */
    @Override
    public <T> T call(String wearableId, String called, String with, Job<T> job) throws WristwayException {
        String other = busyWith.putIfAbsent(wearableId, with);
        if (other != null) throw new Busy(called, other);
        try {
            return job.run();
        } finally {
            busyWith.remove(wearableId);
        }
    }

    @Override
    public boolean whenIdle(String wearableId, String with, Runnable task) {
        if (busyWith.putIfAbsent(wearableId, with) != null) return false;
        mostAtWork = Math.max(mostAtWork, ++atWork);
        time.start(wearableId, () -> {
            try {
                task.run();
            } finally {
                busyWith.remove(wearableId);
                atWork--;
            }
        });
        return true;
    }
}
