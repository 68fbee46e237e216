package io.github.wristway.itests.house;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** All wearables on the one thread of the test: what is asked for runs at once, what can wait when the test settles. */
final class OneThread implements WearableThreads {
    private record Later(String wearableId, String with, Runnable task) {}

    private final Map<String, String> busyWith = new HashMap<>();
    private final Queue<Later> later = new ArrayDeque<>();

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
        if (busyWith.containsKey(wearableId) || later.stream().anyMatch(one -> one.wearableId().equals(wearableId))) return false;
        return later.add(new Later(wearableId, with, task));
    }

    /** Runs what was put off; returns whether there was anything. */
    boolean runLater() {
        Later next = later.poll();
        if (next == null) return false;
        busyWith.put(next.wearableId(), next.with());
        try {
            next.task().run();
        } finally {
            busyWith.remove(next.wearableId());
        }
        return true;
    }
}
