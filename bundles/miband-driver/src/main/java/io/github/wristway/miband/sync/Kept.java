package io.github.wristway.miband.sync;

import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.DataType;
import java.util.Set;

/**
 * What a model keeps until somebody fetches it, and how.
 *
 * @param layout  of a minute of activity
 * @param records what it keeps besides activity
 * @param receipt how it is told that a transfer is safe here
 */
public record Kept(RecordLayout layout, Set<DataType> records, Receipt receipt) {
    public static final Set<DataType> NOTHING_ELSE = Set.of();
    public static final Set<DataType> WORKOUTS = Set.of(DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS);
    public static final Set<DataType> WORKOUTS_AND_STRESS = Set.of(DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS,
                                                            DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC);
    public static final Set<DataType> WORKOUTS_STRESS_PAI_OXYGEN = Set.of(
            DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS, DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC, DataType.PAI,
            DataType.OXYGEN);
    /** Of a Band 7: its workouts come in another form. A kind that a band does not keep, it answers with nothing. */
    public static final Set<DataType> READINGS = Set.of(
            DataType.MANUAL_HEART_RATE, DataType.RESTING_HEART_RATE, DataType.HIGHEST_HEART_RATE, DataType.OXYGEN,
            DataType.OXYGEN_IN_SLEEP, DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC, DataType.PAI, DataType.BREATHING_IN_SLEEP);
}
