package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing.History;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.activity.WorkoutReading;
import io.github.wristway.miband.huami.DataType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches workouts one by one: the summary, then the details with the same start, then the next from its end on. A workout
 * is stored whole or not at all, so that one whose details break off is asked for again.
 */
final class WorkoutSync {
    private static final Logger log = LoggerFactory.getLogger(WorkoutSync.class);

    /** Gadgetbridge stops after five. Each is safe by itself, so there is no hurry; more than this no band was seen to hold. */
    private static final int MOST = 30;

    private final String called;
    private final Fetch summaries;
    private final Fetch details;
    private final Horizon horizon;
    private final History history;

    WorkoutSync(String called, Fetch.Line line, Horizon horizon, History history) {
        this.called = called;
        this.summaries = line.of(DataType.WORKOUT_SUMMARY);
        this.details = line.of(DataType.WORKOUT_DETAILS);
        this.horizon = horizon;
        this.history = history;
    }

    void run(Afterwards afterwards) throws WristwayException {
        Optional<Instant> known = history.latestWorkout();
        Instant asked = horizon.asked(known.map(WorkoutSync::nextMinute));
        try {
            for (int workout = 1; workout <= MOST && horizon.hasEnded(asked); workout++) {
                Optional<Instant> next = next(asked, known, afterwards);
                if (next.isEmpty() || !next.get().isAfter(asked)) return;
                asked = next.get();
            }
        } catch (MalformedMessage e) {
            log.warn("{}: {}; it stays there", called, e.getMessage());
        }
    }

    /** @return from when on to ask for the next one; empty if there is none */
    private Optional<Instant> next(Instant asked, Optional<Instant> known, Afterwards afterwards) throws WristwayException {
        Round got = summaries.from(asked);
        if (got instanceof Round.BrokenOff broken) throw broken.cause();
        if (got instanceof Round.Refused refused) {
            log.debug("{}: {}", called, refused.because().getMessage());
            return Optional.empty();
        }
        if (!(got instanceof Round.Whole summary)) {
            summaries.acknowledgeNothing(afterwards);
            return Optional.empty();
        }
        Workout workout = WorkoutReading.read(summary.start(), Bytes.copyOf(summary.data()), Bytes.EMPTY);
        if (horizon.isFuture(workout.start().plus(workout.length()))) {
            log.warn("{}: a workout from {} on lies in the future; it stays there", called, workout.start());
            return Optional.empty();
        }
        boolean more = true;
        if (known.filter(workout.start()::equals).isPresent()) {
            summaries.acknowledge(afterwards); // some bands look at its end where we asked for its start
        } else {
            more = complete(workout, afterwards);
        }
        Instant end = workout.start().plus(workout.length()).truncatedTo(ChronoUnit.MINUTES);
        Instant next = nextMinute(workout.start());
        return more ? Optional.of(end.isAfter(next) ? end : next) : Optional.empty();
    }

    /**
     * The summary is not acknowledged until the details are here, too: what came first would be gone if the link broke now.
     *
     * @return false if the band owes an answer
     */
    private boolean complete(Workout workout, Afterwards afterwards) throws WristwayException {
        summaries.acknowledge(Afterwards.KEEP);
        Round got;
        try {
            got = detailsOf(workout);
        } catch (Busy e) { // this one wants an answer to the summary first
            history.store(workout);
            summaries.acknowledge(afterwards);
            got = detailsOf(workout);
        }
        if (got instanceof Round.BrokenOff broken) throw broken.cause();
        if (got instanceof Round.Whole track) {
            history.store(WorkoutReading.read(workout.start(), workout.raw(), Bytes.copyOf(track.data())));
            details.acknowledge(afterwards);
            return true;
        }
        history.store(workout);
        if (got instanceof Round.Refused refused) {
            log.warn("{}: {}", called, refused.because().getMessage());
            return refused.because() instanceof MalformedMessage;
        }
        details.acknowledgeNothing(afterwards);
        return true;
    }

    /** Details that come damaged each time, or of another one, stay on the band; the summary alone is better than nothing. */
    private Round detailsOf(Workout workout) throws WristwayException {
        Instant minute = workout.start().truncatedTo(ChronoUnit.MINUTES);
        try {
            Round got = details.from(minute);
            boolean another = got instanceof Round.Whole track && !track.start().truncatedTo(ChronoUnit.MINUTES).equals(minute);
            return another ? new Round.Refused(new MalformedMessage("the details are of another workout")) : got;
        } catch (MalformedMessage e) {
            return new Round.Refused(e);
        }
    }

    private static Instant nextMinute(Instant start) {
        return start.truncatedTo(ChronoUnit.MINUTES).plus(Horizon.MINUTE);
    }
}
