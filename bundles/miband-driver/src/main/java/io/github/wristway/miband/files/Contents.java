package io.github.wristway.miband.files;

import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.util.List;

/** What could be read of a file. */
public sealed interface Contents {
    record Measured(List<Series> series) implements Contents {}

    /** A workout without its track. */
    record Summary(WorkoutSummary summary) implements Contents {}

    /** The track of a workout. */
    record Track(List<Workout.Mark> marks) implements Contents {}

    /** Nobody knows how to read it. */
    record Undeciphered() implements Contents {}
}
