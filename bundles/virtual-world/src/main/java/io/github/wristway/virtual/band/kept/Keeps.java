package io.github.wristway.virtual.band.kept;

import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.life.Workout;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a model keeps besides minutes.
 *
 * @param run     how it writes down a workout
 * @param endings whether a host ends a transfer with 03 01 or 03 09, forget or keep, instead of with 03 or nothing
 */
public record Keeps(Workout.Layout run, boolean endings, Set<DataType> types) {
    public static final Keeps NOTHING_ELSE = of(Workout.Layout.V259);
    public static final Keeps WORKOUTS = of(Workout.Layout.V259, DataType.WORKOUT, DataType.WORKOUT_DETAILS);
    public static final Keeps AND_STRESS = of(Workout.Layout.V516, DataType.WORKOUT, DataType.WORKOUT_DETAILS,
            DataType.MANUAL_STRESS, DataType.STRESS);
    public static final Keeps AND_OXYGEN = AND_STRESS.and(DataType.PAI, DataType.OXYGEN);
    public static final Keeps AND_NIGHTS = AND_OXYGEN.and(DataType.MANUAL_HEART_RATE, DataType.RESTING_HEART_RATE,
            DataType.MAXIMUM_HEART_RATE, DataType.OXYGEN_ASLEEP, DataType.BREATHING);

    public static final Keeps FILES = of(Workout.Layout.FILE, DataType.WORKOUT, DataType.WORKOUT_DETAILS, DataType.MANUAL_HEART_RATE,
            DataType.MANUAL_STRESS, DataType.STRESS, DataType.OXYGEN, DataType.DAY, DataType.NIGHT);

    private static Keeps of(Workout.Layout run, DataType... types) {
        return new Keeps(run, false, Set.of()).and(types);
    }

    Keeps and(DataType... more) {
        Set<DataType> all = EnumSet.noneOf(DataType.class);
        all.addAll(types);
        all.addAll(Set.of(more));
        return new Keeps(run, endings, all);
    }

    /** The same, but the host says how a transfer ends. */
    public Keeps withEndings() {
        return new Keeps(run, true, types);
    }
}
