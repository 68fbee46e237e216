package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Outcome;
import java.util.Collections;
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
 * @param untouched  how it is in the places that the plan leaves alone, or has not come to, as it follows the place's name and a colon
 */
public record Report(String planId, Verb verb, String wearable, Outcome outcome, List<Line> lines, String conclusion,
                     Optional<String> next, Map<Place, String> untouched) {
    public Report {
        lines = List.copyOf(lines);
        untouched = untouched.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(untouched));
    }

    /** Of a plan that is about no place, or about all of them. */
    public Report(String planId, Verb verb, String wearable, Outcome outcome, List<Line> lines, String conclusion, Optional<String> next) {
        this(planId, verb, wearable, outcome, lines, conclusion, next, Map.of());
    }

    /** What one step came to. */
    public record Line(Step step, Outcome outcome, String said) {}

    /** The outcome in each place that the plan has come to and was to change; the others are {@link #untouched}. */
    public Map<Place, Outcome> places() {
        Map<Place, Outcome> places = new EnumMap<>(Place.class);
        for (Line line : lines) line.step().place().ifPresent(place -> places.put(place, line.outcome()));
        return places;
    }
}
