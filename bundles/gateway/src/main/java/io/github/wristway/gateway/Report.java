package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a plan went, place by place. {@link Outcome#OK} only if every effect was seen.
 *
 * @param wearable   what people call it
 * @param conclusion one sentence, without full stop
 * @param next       what to do now; empty if nothing
 */
public record Report(String planId, Verb verb, String wearable, Outcome outcome, List<Line> lines, String conclusion,
                     Optional<String> next) {
    public Report {
        lines = List.copyOf(lines);
    }

    /** What one step came to. */
    public record Line(Step step, Outcome outcome, String said) {}

    /** The outcome in each place that the plan was to change. */
    public Map<Place, Outcome> places() {
        Map<Place, Outcome> places = new EnumMap<>(Place.class);
        for (Line line : lines) line.step().place().ifPresent(place -> places.put(place, line.outcome()));
        return places;
    }
}
