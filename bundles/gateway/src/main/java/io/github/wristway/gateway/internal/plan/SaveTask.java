package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.store.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches what is only on the wearable; each round is on disk before the wearable may forget it.
 *
 * @param mayWait whether a link that breaks makes the plan wait; otherwise it is a failure
 */
record SaveTask(boolean mayWait) implements Task {
    @Override
    public Step step() {
        return Step.SAVE;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        Optional<Session> session = run.session();
        if (session.isEmpty()) return Result.already(step(), "nothing to fetch from a free band");
        Optional<Syncing> syncing = session.get().capability(Syncing.class);
        if (syncing.isEmpty()) return Result.already(step(), "this model records nothing that can be fetched");
        String id = run.row().id();
        Samples samples = run.tools.room().store().samples();
        long before = samples.minuteCount(id);
        try {
            syncing.get().sync(new StoredHistory(run, samples), run.wish.wants(Option.KEEP) ? Afterwards.KEEP : Afterwards.FORGET);
        } catch (LinkLost | NoAnswer e) {
            if (!mayWait) throw e;
            return Result.waits(step(), Outcome.QUEUED, e.getMessage() + "; what came until then is stored",
                                run.row().name() + " to be heard");
        }
        long stored = samples.minuteCount(id) - before;
        run.tools.announcer().changed(run.tools.directory().info(run.row()));
        run.tools.announcer().event("wearable/synced", Map.of("wearable.id", id, "name", run.row().name(), "minutes", stored));
        return stored == 0 ? Result.already(step(), "nothing new on it") : Result.done(step(), (stored == 1 ? "%,d minute stored" : "%,d minutes stored").formatted(stored));
    }

    private record StoredHistory(PlanRun run, Samples samples) implements Syncing.History {
        @Override
        public Optional<Sample> latest(Metric metric) throws WristwayException {
            return samples.latest(run.row().id(), metric);
        }

        @Override
        public Optional<Instant> latestWorkout() {
            return Optional.empty();
        }

        @Override
        public void store(List<Series> series) throws WristwayException {
            samples.store(run.row().id(), series);
            for (SampleListener listener : run.tools.surroundings().listeners) listener.stored(run.row().id(), series);
        }

        @Override
        public void store(Workout workout) {
            throw new UnsupportedOperationException();
        }
    }
}
