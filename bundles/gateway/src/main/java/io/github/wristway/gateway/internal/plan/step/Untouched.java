package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.place.Tally;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How it is in the places that a plan leaves alone or has not come to, so that a report tells all four. */
final class Untouched {
    private Untouched() {}

    static Map<Place, String> by(PlanRun run, List<Task> tasks, List<Report.Line> lines) throws WristwayException {
        Map<Place, String> untouched = new EnumMap<>(Place.class);
        if (run.wish.verb() == Verb.SYNC) return untouched; // it is about what is measured, and no place is cleared
        Set<Place> planned = tasks.stream().flatMap(task -> task.step().place().stream()).collect(Collectors.toSet());
        Set<Place> reached = lines.stream().flatMap(line -> line.step().place().stream()).collect(Collectors.toSet());
        for (Place place : Place.values()) {
            if (!reached.contains(place)) untouched.put(place, planned.contains(place) ? "not reached" : alone(run, place));
        }
        return untouched;
    }

    private static String alone(PlanRun run, Place place) throws WristwayException {
        return switch (place) {
            case BAND -> "as it was";
            case ACCOUNT -> run.row().account().isPresent() ? run.sides.accounts().called(run.row().account().get()) + " goes on listing it, as far as known here"
                    : "none is known to list it";
            case HOST -> "its entry and its key";
            case HISTORY -> {
                int days = run.sides.history().days(run.row().id());
                yield days == 0 ? "nothing is stored" : Tally.counted(days, "day");
            }
        };
    }
}
