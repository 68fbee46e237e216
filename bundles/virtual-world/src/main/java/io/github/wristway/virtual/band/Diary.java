package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Time;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened to a band lately. */
final class Diary {
    private static final int LENGTH = 200;

    private final Deque<String> entries = new ArrayDeque<>();
    private final Time time;

    Diary(Time time) {
        this.time = time;
    }

    void note(String what) {
        if (entries.size() == LENGTH) entries.removeFirst();
        entries.add(time.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }

    /** The latest last. */
    List<String> entries() {
        return List.copyOf(entries);
    }
}
