package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.HandoverSheet.Line;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.internal.store.Journal.StepEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a handover sheet says, from what the journal has of a plan. Names of accounts and failures stay out of it. Pure. */
final class SheetWords {
    private SheetWords() {}

    static List<Line> places(List<StepEntry> steps) {
        return List.of(line(Step.BAND, steps), line(Step.ACCOUNT, steps), line(Step.HOST, steps), history(steps));
    }

    private static Line line(Step step, List<StepEntry> steps) {
        Place place = step.place().orElseThrow();
        Optional<StepEntry> done = of(step, steps);
        if (done.isEmpty()) return new Line(place, Optional.empty(), "not done", Optional.empty());
        return new Line(place, done.get().outcome(), said(done.get()), Optional.of(done.get().at()));
    }

    private static Optional<StepEntry> of(Step step, List<StepEntry> steps) {
        return steps.stream().filter(one -> one.step() == step).findFirst();
    }

    private static String said(StepEntry step) {
        if (!step.ended()) return "begun, and nobody knows how far it came";
        Outcome outcome = step.outcome().orElseThrow();
        return switch (outcome) {
            case OK, ALREADY, SENT_NOT_VERIFIED -> step.step() == Step.ACCOUNT ? ofAccount(outcome) : step.said();
            case QUEUED -> "not done yet";
            default -> "not done: " + outcome.meaning();
        };
    }

    private static String ofAccount(Outcome outcome) {
        return switch (outcome) {
            case OK -> "gone from the vendor's account, as its list shows";
            case ALREADY -> "no account that the gateway knows lists it";
            default -> "the vendor's service was asked, but nobody has seen it gone from the account";
        };
    }

    private static Line history(List<StepEntry> steps) {
        Optional<StepEntry> erased = of(Step.HISTORY, steps).filter(one -> one.outcome().filter(Outcome::isSuccess).isPresent());
        return new Line(Place.HISTORY, erased.flatMap(StepEntry::outcome),
                        erased.isPresent() ? "erased" : "what it recorded stays with the previous owner", erased.map(StepEntry::at));
    }

    /** Of all places but the history, which nobody hands over. */
    static Outcome outcome(List<Line> places) {
        List<Optional<Outcome>> outcomes = places.stream().filter(line -> line.place() != Place.HISTORY).map(Line::outcome).toList();
        if (outcomes.stream().allMatch(one -> one.filter(Outcome::isSuccess).isPresent())) return Outcome.OK;
        boolean rest = outcomes.stream().anyMatch(one -> one.filter(was -> was.isSuccess() || was == Outcome.SENT_NOT_VERIFIED).isEmpty());
        return rest ? Outcome.PARTIAL : Outcome.SENT_NOT_VERIFIED;
    }

    static String says(String called, Outcome outcome) {
        return switch (outcome) {
            case OK -> called + " is free: it can be linked to any phone";
            case SENT_NOT_VERIFIED -> called + " should be free, but nobody has seen all of it: the lines below say what";
            default -> called + " is NOT free yet: a part is not done";
        };
    }

    static List<String> next(Outcome outcome, Optional<CapabilitySheet> model) {
        List<String> next = new ArrayList<>();
        if (outcome == Outcome.PARTIAL) next.add("Do not take it as free. The previous owner can finish it, and make this sheet anew");
        if (outcome == Outcome.SENT_NOT_VERIFIED) next.add("Look at the band first: it should be as new, without anybody's settings");
        if (outcome != Outcome.OK) model.flatMap(CapabilitySheet::resetMenu).ifPresent(menu -> next.add("To reset it on the band: " + menu));
        next.add(model.isEmpty() ? "Link it as if it were new" : afterwards(model.get().afterReset()));
        if (outcome == Outcome.OK) next.add("Its memory was erased: what it records from now on is yours, and begins at zero");
        return next;
    }

    private static String afterwards(AfterReset model) {
        return switch (model) {
            case LINK_ANYWHERE -> "Once free, anybody can link it: with the vendor's app, or with a gateway";
            case VENDOR_APP_FIRST -> "Once free, link it in the vendor's app first, in an account of your own. After that, a gateway can open it"
                    + " with the new key from that account";
        };
    }
}
