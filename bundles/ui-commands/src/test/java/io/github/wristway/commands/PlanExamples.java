package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans for the band in the kitchen and others, and what becomes of them. */
final class PlanExamples {
    private PlanExamples() {}

    /** What nobody has linked yet, as it will be entered; where it is heard follows from what was typed. */
    static WearableInfo found(Wish wish) {
        return Examples.wearable(wish.name().orElse("band"), 10 + Math.floorMod(wish.which().hashCode(), 80), LinkState.UNPAIRED, wish.person().orElse("anna"));
    }

    static Plan plan(Wish wish, WearableInfo wearable, Consent.Level level) {
        return new Plan("p-1", wish, wearable, "Unlink \"kitchen\" · Mi Smart Band 4 · worn by anna since 3 March", List.of(
                new Plan.Line(Step.LOOK, "in reach (-58 dBm), the key fits · Zepp Life account of anna lists it",
                              Optional.empty()),
                new Plan.Line(Step.SAVE, "about 180 minutes are only on the band: they will be fetched first", Optional.empty()),
                new Plan.Line(Step.ACCOUNT, "remove it from the account", Optional.of("cannot be undone from here")),
                new Plan.Line(Step.BAND, "factory reset, which erases its memory",
                              Optional.of("linking it again needs the vendor's app")),
                new Plan.Line(Step.HOST, "forget bond, schedule and, last of all, the key", Optional.empty()),
                new Plan.Line(Step.HISTORY, "stays: 12 days, 17,280 minutes", Optional.empty())),
                List.of("While its Connection Restriction is on, no other phone can link it"), level, wearable.name().equals("kitchen") ? "4f2a9c01" : "%08x".formatted(wearable.name().hashCode()), Examples.NOW);
    }

    static Report freed() {
        return new Report("p-1", Verb.UNLINK, "kitchen", Outcome.OK, List.of(
                new Report.Line(Step.SAVE, Outcome.OK, "183 minutes stored"),
                new Report.Line(Step.ACCOUNT, Outcome.ALREADY, "the account did not list it any more"),
                new Report.Line(Step.BAND, Outcome.OK, "reset, heard again as free under D1:C5:15:0A:22:7F"),
                new Report.Line(Step.HOST, Outcome.OK, "forgotten")),
                "kitchen is free: it can be linked to any phone", Optional.of("Link it to the next phone, or put it away"), Map.of(Place.HISTORY, "12 days"));
    }

    static Report freed(String name) {
        return new Report("p-" + name, Verb.UNLINK, name, Outcome.OK, freed().lines(), name + " is free: it can be linked to any phone", Optional.empty());
    }

    static Report waiting(String name) {
        return new Report("p-" + name, Verb.UNLINK, name, Outcome.QUEUED,
                List.of(new Report.Line(Step.LOOK, Outcome.QUEUED, name + " is not in reach; nothing has changed")),
                "nothing is done yet; it waits for " + name + " to be heard", Optional.of("It finishes by itself; see wearable:pending"));
    }

    static PendingPlan pending() {
        return new PendingPlan("p-7", Verb.UNLINK, "kitchen", Examples.NOW.minusSeconds(90), "the band to be heard", List.of());
    }
}
