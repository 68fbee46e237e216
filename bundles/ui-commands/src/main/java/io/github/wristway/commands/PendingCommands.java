package io.github.wristway.commands;

import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} plans that are not finished. */
final class PendingCommands {
    private static final String PLAN = "Its id, as wearable:pending shows it, or the name of the band.";

    private final Plans plans;
    private final Shell shell;
    private final Phrases phrases;

    PendingCommands(Plans plans, Shell shell, Phrases phrases) {
        this.plans = plans;
        this.shell = shell;
        this.phrases = phrases;
    }

    @Command(name = "pending", description = "Show the plans that wait for a band or an account, and how far those are that are at work.",
             footer = "  wearable:pending")
    Answer<PendingPlan> pending() throws WristwayException {
        return PlanWords.pending(plans.pending(), phrases);
    }

    @Command(name = "wait", description = "Wait for a plan, and end as it ends: with its report and its exit status.",
             footer = {"  wearable:wait kitchen", "  wearable:wait k3jx9a --for 1h"})
    Answer<Report.Line> await(
            @Parameters(paramLabel = "PLAN", description = PLAN) String which,
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "10m", description = "How long, such as 2m; 10m if left out. The plan goes on after that.")
            Duration atMost) throws WristwayException {
        return PlanWords.answer(shell.during("Waiting for " + which, () -> plans.await(which, atMost)), false);
    }

    @Command(name = "cancel", description = "Give up a plan that waits, or that has not changed anything yet. What is done stays done.",
             footer = "  wearable:cancel kitchen")
    Answer<Report.Line> cancel(
            @Parameters(paramLabel = "PLAN", description = PLAN)
            String which) throws WristwayException {
        List<PendingPlan> meant = plans.pending().stream()
                .filter(plan -> plan.id().equals(which) || plan.wearable().equalsIgnoreCase(which)).toList();
        if (meant.size() > 1) {
            throw new InvalidRequest("several plans wait for " + which, "Take an id from wearable:pending");
        }
        if (meant.isEmpty()) throw new NotFound("no plan \"" + which + "\" is pending", "See wearable:pending for those that are");
        return PlanWords.answer(plans.cancel(meant.get(0).id()), false);
    }
}
