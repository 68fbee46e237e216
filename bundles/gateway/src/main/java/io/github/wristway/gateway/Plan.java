package io.github.wristway.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What would be done, before anything is. It can be shown, thrown away, or run.
 *
 * @param id       names it in the journal once it runs
 * @param wearable what it is about; for a first link as it will be entered
 * @param headline such as {@code Unlink "kitchen" · Mi Smart Band 4 · worn by anna since 3 March}
 * @param lines    its steps in order
 * @param warnings what a person should know before saying yes
 * @param consent  what it takes to run it
 * @param token    consent for scripts: fits this plan as long as nothing changes that it rests on
 */
public record Plan(String id, Wish wish, WearableInfo wearable, String headline, List<Line> lines,
                   List<String> warnings, Consent.Level consent, String token, Instant madeAt) {
    public Plan {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /**
     * A step of it.
     *
     * @param does        what the step does, or what the look has shown
     * @param consequence what cannot be taken back or has to be known; empty if nothing
     */
    public record Line(Step step, String does, Optional<String> consequence) {}
}
