package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reset that was begun, and of which nobody has seen what came: if the wearable refuses our key since, that is likely why.
 *
 * @param planId whose it was
 */
public record UnseenReset(String planId, Instant at) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** The latest, as the journal has it; empty if our key has opened the wearable since, or it was seen free. */
    public static Optional<UnseenReset> of(Journal journal, String wearableId) throws StorageTrouble {
        List<Journal.Entry> latestFirst = new ArrayList<>(journal.of(wearableId));
        Collections.reverse(latestFirst);
        for (Journal.Entry plan : latestFirst) {
            List<Journal.StepEntry> steps = journal.steps(plan.planId());
            Optional<Journal.StepEntry> unseen = steps.stream().filter(step -> plan.verb() != Verb.MOVE && isUnseenReset(step)).findFirst();
            if (unseen.isPresent()) return Optional.of(new UnseenReset(plan.planId(), unseen.get().at()));
            if (steps.stream().anyMatch(UnseenReset::showsHowItIs)) return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isUnseenReset(Journal.StepEntry step) {
        return step.step() == Step.BAND && (!step.ended() || step.outcome().equals(Optional.of(Outcome.SENT_NOT_VERIFIED)));
    }

    private static boolean showsHowItIs(Journal.StepEntry step) {
        boolean done = step.outcome().equals(Optional.of(Outcome.OK));
        return switch (step.step()) {
            case LINK -> done || !step.ended(); // it is begun when the key has opened it
            case LOOK -> done;
            case BAND -> step.outcome().filter(Outcome::isSuccess).isPresent();
            default -> false;
        };
    }

    /** As it follows what makes one think of it. */
    public String inWords(ZoneId zone) {
        return "a reset was begun on " + WHEN.format(at.atZone(zone));
    }

    /** @param where it is, and refuses our key */
    public Trace explaining(Address where, ZoneId zone) {
        return Trace.refusal(where, ", and " + inWords(zone) + ": it is likely free");
    }
}
