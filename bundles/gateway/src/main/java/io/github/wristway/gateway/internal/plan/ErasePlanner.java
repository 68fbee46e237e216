package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what is stored, and says what would be erased. Asks no wearable and no account. */
record ErasePlanner(Tools tools, Sides sides) {
    Prepared prepare(Wish wish) throws WristwayException {
        WearableRow row = tools.directory().find(wish.which());
        Optional<String> person = wish.person();
        Holdings holdings = sides.history().holdings(row.id(), person);
        Consent.Level level = holdings.isNothing() ? Consent.Level.NONE : Consent.Level.NAME;
        String token = PlanToken.ofFacts(wish.verb().name(), row.id(), person.toString(), holdings.toString());
        String headline = "Erase the history of \"" + row.name() + "\"" + person.map(who -> " while worn by " + who).orElse("")
                + " · " + tools.directory().info(row).modelName();
        Plan plan = new Plan(tools.directory().freshId(), wish, tools.directory().info(row), headline, List.of(line(holdings)),
                holdings.isNothing() ? List.of() : warnings(row, person, holdings), level, token, tools.time().now());
        return new Prepared(plan, row, List.of(new EraseTask(person, holdings)));
    }

    private static Plan.Line line(Holdings holdings) {
        if (holdings.isNothing()) return Planner.line(Step.HISTORY, "nothing to do: nothing is stored", "");
        return Planner.line(Step.HISTORY, "erase " + HoldingsInWords.of(holdings) + "; rows: " + HoldingsInWords.rows(holdings), "cannot be taken back");
    }

    private List<String> warnings(WearableRow row, Optional<String> person, Holdings holdings) throws WristwayException {
        List<String> warnings = new ArrayList<>();
        warnings.add("wearable:export " + row.name() + " --to FILE takes a copy before.");
        if (row.state() == LinkState.LINKED_HERE) {
            warnings.add("The band is linked here: the next sync may bring back what it still holds. What its account keeps, account:import brings back.");
        }
        if (person.isPresent()) {
            long others = sides.history().holdings(row.id(), Optional.empty()).minutes() - holdings.minutes();
            if (others > 0) warnings.add("%,d minutes from before or after %s wore it here stay.".formatted(others, person.get()));
        }
        return warnings;
    }
}
