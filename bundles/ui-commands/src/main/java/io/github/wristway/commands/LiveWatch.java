package io.github.wristway.commands;

import io.github.wristway.gateway.device.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Shows what a band measures as it comes, keeps it for the summary, and has enough as soon as a key is pressed. */
final class LiveWatch implements Live.Listener {
    private final Onlooker onlooker;
    private final Optional<Terminal.Keys> keys;
    private final Clock clock;
    private final Queue<LiveReading> readings = new ConcurrentLinkedQueue<>();
    private volatile Instant begin;
    private volatile boolean stopped;
    private String heartRate = "measuring";
    private String steps = "";

    LiveWatch(Onlooker onlooker, Optional<Terminal.Keys> keys, Clock clock) {
        this.onlooker = onlooker;
        this.keys = keys;
        this.clock = clock;
        this.begin = clock.instant();
    }

    /** The band is open: from now on it measures. */
    void begins() {
        begin = clock.instant();
        show();
    }

    @Override
    public void heartRate(int beatsPerMinute) {
        readings.add(LiveReading.heartRate(clock.instant(), beatsPerMinute));
        heartRate = beatsPerMinute + " bpm";
        show();
    }

    @Override
    public void steps(long today) {
        readings.add(LiveReading.steps(clock.instant(), today));
        steps = "   " + Phrases.count(today, "step");
        show();
    }

    @Override
    public boolean enough() {
        show();
        stopped = stopped || keys.isPresent() && keys.get().pressed();
        return stopped;
    }

    private void show() {
        onlooker.shows("  " + heartRate + steps + (keys.isPresent() ? "   (any key ends it)" : ""));
    }

    /** For how long it was watched. */
    Duration lasted() {
        return Duration.between(begin, clock.instant());
    }

    List<LiveReading> readings() {
        return List.copyOf(readings);
    }
}
