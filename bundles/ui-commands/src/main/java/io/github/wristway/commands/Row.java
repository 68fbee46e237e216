package io.github.wristway.commands;

import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.Optional;

/**
 * A band of a batch, and how far it is.
 *
 * @param plan    what would be done; empty where the look has shown that nothing can or need be done
 * @param outcome empty as long as it has not ended
 * @param report  empty where nothing was run
 * @param said    one sentence, without full stop
 */
record Row(String band, Optional<Plan> plan, Optional<Outcome> outcome, Optional<Report> report, String said, Optional<String> next) {
    static Row planned(Plan plan) {
        return new Row(plan.wearable().name(), Optional.of(plan), Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    static Row ended(String band, Outcome outcome, String said) {
        return new Row(band, Optional.empty(), Optional.of(outcome), Optional.empty(), said, Optional.empty());
    }

    static Row failed(String band, WristwayException e) {
        return new Row(band, Optional.empty(), Optional.of(e.outcome()), Optional.empty(), e.getMessage(), Optional.of(e.remedy()));
    }

    Row with(Report report) {
        return new Row(report.wearable(), plan, Optional.of(report.outcome()), Optional.of(report), report.conclusion(), report.next());
    }

    Row with(WristwayException e) {
        return new Row(band, plan, Optional.of(e.outcome()), Optional.empty(), e.getMessage(), Optional.of(e.remedy()));
    }

    Row with(Outcome ended, String how) {
        return new Row(band, plan, Optional.of(ended), Optional.empty(), how, Optional.empty());
    }

    /** The same, told with the line of the file that it stands in. */
    Row inLine(int number) {
        return outcome.isEmpty() ? this : new Row(band, plan, outcome, report, "line " + number + ": " + said, next);
    }

    /** By Ctrl-C, here or at a band before. */
    boolean isStopped() {
        return outcome.equals(Optional.of(Outcome.CANCELLED));
    }

    boolean isOpen() {
        return outcome.isEmpty();
    }
}
