package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A house with a wearable linked in it that hands over what a test wants. */
final class KitchenSync implements AutoCloseable {
    /** What the wearable hands over. */
    interface Handover {
        void to(Syncing.History history) throws WristwayException;
    }

    final ScriptedHouse house;
    Instant start;
    Handover handover = history -> {};
    Afterwards asked;

    KitchenSync(Path folder, SyncPolicy policy) throws WristwayException {
        house = new ScriptedHouse(folder, ScriptedHouse.callersThread(), policy);
        house.acme.offers.add((Syncing) (history, afterwards) -> {
            asked = afterwards;
            house.acme.diary.add("sync");
            handover.to(history);
        });
        if (house.gateway().wearables().all().isEmpty()) house.link("kitchen");
        else house.acme.free = false;
        start = house.time.now().minus(Duration.ofHours(8));
        house.acme.diary.clear();
    }

    List<Series> minutes(int from, int count) {
        Instant at = start.plus(Duration.ofMinutes(from));
        return List.of(new Series(Metric.STEPS, at, new int[count]), new Series(Metric.KIND, at, new int[count]));
    }

    static Workout workout(Instant start) {
        return new Workout(start, Duration.ofMinutes(20), "outdoor run", 1, Map.of(Workout.Figure.STEPS, 2500.0), List.of(), Bytes.ofHex("01"));
    }

    String save(Option... options) throws WristwayException {
        Report report = house.run(Verb.SYNC, options);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        return ScriptedHouse.said(report, Step.SAVE);
    }

    @Override
    public void close() {
        house.close();
    }
}
