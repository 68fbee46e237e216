package io.github.wristway.commands;

import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.device.Workout.Figure;
import java.util.List;
import java.util.Locale;

/** Workouts in a table. */
final class Workouts {
    private static final int METRES_PER_KILOMETRE = 1000;

    private Workouts() {}

    static Answer<Workout> table(List<Workout> workouts, Phrases phrases, String none) {
        return Answer.table(workouts, none, List.of(
                Column.code("start", workout -> phrases.moment(workout.start())),
                Column.words("kind", Workout::kind),
                Column.number("length", workout -> Phrases.hours(workout.length())),
                Column.number("distance", Workouts::distance),
                Column.number("kcal", workout -> figure(workout, Figure.ENERGY)),
                Column.number("bpm", workout -> figure(workout, Figure.AVERAGE_HEART_RATE)),
                Column.number("track", workout -> workout.track().isEmpty() ? "" : "" + workout.track().size())));
    }

    private static String figure(Workout workout, Figure figure) {
        Double value = workout.figures().get(figure);
        return value == null ? "" : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String distance(Workout workout) {
        Double metres = workout.figures().get(Figure.DISTANCE);
        if (metres == null) return "";
        return metres < METRES_PER_KILOMETRE ? String.format(Locale.ROOT, "%.0f m", metres)
                : String.format(Locale.ROOT, "%.2f km", metres / METRES_PER_KILOMETRE);
    }
}
