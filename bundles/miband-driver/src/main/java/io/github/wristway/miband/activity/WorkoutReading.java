package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workout from its two halves, {@link WorkoutSummary} and {@link TrackPoint}s. How Mi Bands write them is not proved; so a
 * summary that cannot be read still makes a workout, of which only the start and the raw bytes are known, and a figure that
 * no wearer can reach is left out.
 */
public final class WorkoutReading {
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int NO_KIND = 0;
    private static final int NO_HEART_RATE = 0xff;

    private WorkoutReading() {}

    /**
     * @param start   as the band's answer says
     * @param summary as it came
     * @param details as they came, or nothing
     */
    public static Workout read(Instant start, Bytes summary, Bytes details) {
        Optional<WorkoutSummary> read = read(summary);
        List<Workout.Mark> track = Track.read(details, start, read.map(WorkoutSummary::start));
        int rawKind = read.map(WorkoutSummary::rawKind).orElse(NO_KIND);
        String kind = read.isPresent() ? WorkoutKinds.words(rawKind) : "workout";
        return new Workout(start, read.map(WorkoutSummary::duration).orElse(Duration.ZERO), kind, rawKind,
                           read.map(WorkoutReading::figures).orElse(Map.of()), track, summary);
    }

    private static Optional<WorkoutSummary> read(Bytes summary) {
        try {
            return Optional.of(WorkoutSummary.decode(summary)).filter(one -> one.duration().compareTo(LONGEST) <= 0);
        } catch (MalformedMessage e) {
            return Optional.empty(); // its bytes are kept
        }
    }

    private static Map<Workout.Figure, Double> figures(WorkoutSummary summary) {
        Map<Workout.Figure, Double> figures = new EnumMap<>(Workout.Figure.class);
        put(figures, Workout.Figure.STEPS, summary.steps(), 1_000_000);
        put(figures, Workout.Figure.DISTANCE, summary.metres(), 1_000_000);
        put(figures, Workout.Figure.ENERGY, summary.kilocalories(), 100_000);
        put(figures, Workout.Figure.ACTIVE_TIME, summary.active().toSeconds(), LONGEST.toSeconds());
        putRate(figures, Workout.Figure.AVERAGE_HEART_RATE, summary.heartRate().average());
        summary.heartRate().highest().ifPresent(rate -> putRate(figures, Workout.Figure.HIGHEST_HEART_RATE, rate));
        put(figures, Workout.Figure.ASCENT, summary.heights().ascent(), 100_000);
        put(figures, Workout.Figure.DESCENT, summary.heights().descent(), 100_000);
        return figures;
    }

    private static void put(Map<Workout.Figure, Double> figures, Workout.Figure figure, double value, double most) {
        if (value >= 0 && value <= most) figures.put(figure, value);
    }

    private static void putRate(Map<Workout.Figure, Double> figures, Workout.Figure figure, int beatsPerMinute) {
        if (beatsPerMinute > 0 && beatsPerMinute < NO_HEART_RATE) figures.put(figure, (double) beatsPerMinute);
    }
}
