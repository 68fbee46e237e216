package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A workout as a whole: what {@link WorkoutLayouts} knows of its sport and version, as it came. Which bit of the head says
 * whether a field is valid is not known; so no figure is made of a zero, nor of what nobody can reach.
 */
public record WorkoutSummary(ActivityFile file, Map<WorkoutField, Double> values) {
    private static final Duration LONGEST = Duration.ofDays(2);

    static WorkoutSummary decode(ActivityFile file) throws MalformedMessage {
        Bytes content = file.withoutChecksum();
        Map<WorkoutField, Double> values = new EnumMap<>(WorkoutField.class);
        for (WorkoutLayouts.Slot slot : WorkoutLayouts.of(file.id())) {
            boolean there = slot.at() + slot.form().size() <= content.length(); // some write less than others
            if (there) values.put(slot.field(), value(content, slot));
        }
        return new WorkoutSummary(file, values);
    }

    private static double value(Bytes content, WorkoutLayouts.Slot slot) throws MalformedMessage {
        return switch (slot.form()) {
            case U8 -> content.u8(slot.at());
            case U16 -> content.u16(slot.at());
            case U32 -> content.u32(slot.at());
            case F32 -> Float.intBitsToFloat((int) content.u32(slot.at()));
        };
    }

    /** @param track what was noted on the way, if it is here already */
    public Workout workout(List<Workout.Mark> track) {
        FileId id = file.id();
        String kind = Sport.words(id.subtype(), (int) of(WorkoutField.TYPE));
        return new Workout(id.start(), length(), kind, id.subtype(), figures(), track, file.content());
    }

    /** One of which only the track is here. */
    public static Workout unknown(FileId track, List<Workout.Mark> marks) {
        return new Workout(track.start(), Duration.ZERO, Sport.words(track.subtype()), track.subtype(), Map.of(), marks, Bytes.EMPTY);
    }

    private Duration length() {
        Duration length = Duration.ofSeconds((long) (of(WorkoutField.END) - of(WorkoutField.START)));
        return length.isNegative() || length.compareTo(LONGEST) > 0 ? Duration.ZERO : length;
    }

    private Map<Workout.Figure, Double> figures() {
        Map<Workout.Figure, Double> figures = new EnumMap<>(Workout.Figure.class);
        put(figures, Workout.Figure.STEPS, WorkoutField.STEPS, 1_000_000);
        put(figures, Workout.Figure.DISTANCE, WorkoutField.METRES, 1_000_000);
        put(figures, Workout.Figure.ENERGY, WorkoutField.ENERGY, 100_000);
        put(figures, Workout.Figure.ACTIVE_TIME, WorkoutField.ACTIVE_SECONDS, LONGEST.toSeconds());
        put(figures, Workout.Figure.AVERAGE_HEART_RATE, WorkoutField.HEART_RATE_MEAN, 0xfe);
        put(figures, Workout.Figure.HIGHEST_HEART_RATE, WorkoutField.HEART_RATE_HIGHEST, 0xfe);
        put(figures, Workout.Figure.ASCENT, WorkoutField.ASCENT, 100_000);
        put(figures, Workout.Figure.DESCENT, WorkoutField.DESCENT, 100_000);
        put(figures, Workout.Figure.TRAINING_EFFECT, WorkoutField.EFFECT, 10);
        put(figures, Workout.Figure.RECOVERY_TIME, WorkoutField.RECOVERY_HOURS, 1_000);
        return figures;
    }

    private void put(Map<Workout.Figure, Double> figures, Workout.Figure figure, WorkoutField field, double most) {
        double value = of(field);
        if (value > 0 && value <= most) figures.put(figure, shortest(value));
    }

    /** A floating point number of four bytes without the noise of a wider type. */
    private static double shortest(double value) {
        return Double.parseDouble(Float.toString((float) value));
    }

    private double of(WorkoutField field) {
        return values.getOrDefault(field, 0.0);
    }
}
