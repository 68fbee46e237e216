package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Days;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.plan.step.EraseTask;
import io.github.wristway.gateway.internal.plan.step.HoldingsInWords;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.ArrayList;
import java.util.List;

/** Counts what is stored, and says what would be erased. Asks no wearable and no account. */
record ErasePlanner(Tools tools, Sides sides) {
    Prepared prepare(Wish wish) throws WristwayException {
        WearableRow row = tools.directory().find(wish.which());
        Share share = new Share(wish.person(), wish.days());
        Holdings holdings = sides.history().holdings(row.id(), share);
        Consent.Level level = holdings.isNothing() ? Consent.Level.NONE : Consent.Level.NAME;
        String token = PlanToken.ofFacts(wish.verb().name(), row.id(), share.toString(), holdings.toString());
        String headline = "Erase the history of \"" + row.name() + "\"" + share.person().map(who -> " while worn by " + who).orElse("") + HoldingsInWords.days(share.days()) + " · " + tools.directory().info(row).modelName();
        Plan plan = new Plan(tools.directory().freshId(), wish, tools.directory().info(row), headline, List.of(line(holdings)),
                holdings.isNothing() ? List.of() : warnings(row, share, holdings), level, token, tools.time().now());
        return new Prepared(plan, row, List.of(new EraseTask(share, holdings)));
    }

    private static Plan.Line line(Holdings holdings) {
        if (holdings.isNothing()) return Planner.line(Step.HISTORY, "nothing to do: nothing is stored", "");
        return Planner.line(Step.HISTORY, "erase " + HoldingsInWords.of(holdings) + "; rows: " + HoldingsInWords.rows(holdings), "cannot be taken back");
    }

    private List<String> warnings(WearableRow row, Share share, Holdings holdings) throws WristwayException {
        List<String> warnings = new ArrayList<>();
        warnings.add("wearable:export " + row.name() + " --to FILE takes a copy before.");
        if (row.state() == LinkState.LINKED_HERE) {
            warnings.add("The band is linked here: the next sync may bring back what it still holds. What its account keeps, account:import brings back.");
        }
        long others = sides.history().holdings(row.id(), Share.ALL).minutes() - holdings.minutes();
        boolean allDays = share.days().equals(Days.ALL);
        if (others > 0) warnings.add(("%,d " + (allDays ? "minutes from before or after " + share.person().orElse("") + " wore it here stay." : "other minutes stay.")).formatted(others));
        return warnings;
    }
}
