package io.github.wristway.gateway.internal.plan;

import static io.github.wristway.gateway.internal.plan.Planner.line;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.plan.place.Tally;
import io.github.wristway.gateway.internal.plan.step.AccountTask;
import io.github.wristway.gateway.internal.plan.step.ExportTask;
import io.github.wristway.gateway.internal.plan.step.HostTask;
import io.github.wristway.gateway.internal.plan.step.LetGoTask;
import io.github.wristway.gateway.internal.plan.step.LostTask;
import io.github.wristway.gateway.internal.plan.step.MenuResetTask;
import io.github.wristway.gateway.internal.plan.step.MoveOutTask;
import io.github.wristway.gateway.internal.plan.step.RestrictionTask;
import io.github.wristway.gateway.internal.plan.step.SaveTask;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.List;
import java.util.Optional;

/**
 * What each step of a plan would do, after the look.
 *
 * @param warnings gets what a person should know beside it
 */
record StepLines(Wish wish, WearableRow row, Look look, List<String> warnings) {
    /** Empty for what is not worth a line. */
    Optional<Plan.Line> of(Task task) {
        if (task instanceof SaveTask save) return saving(save);
        if (task instanceof ExportTask) return Optional.of(line(Step.EXPORT, "a copy of the history, where a file is named with --export", ""));
        if (task instanceof RestrictionTask restriction) {
            return Optional.of(line(Step.RESTRICTION, "see that it is off: " + restriction.way(), "while it is on, no other phone gets in"));
        }
        if (task instanceof AccountTask) return Optional.of(accounting());
        if (task instanceof MenuResetTask menu && menu.orphans()) return Optional.of(leavingTheBand());
        if (task instanceof LetGoTask) return Optional.of(line(Step.BAND, "end our link, and see that it is heard; it keeps its key", ""));
        if (task.step() == Step.BAND) return Optional.of(resetting());
        if (task instanceof MoveOutTask) return Optional.of(line(Step.HOST, "forget bond and schedule", "the key stays in wearable:keys"));
        if (task instanceof LostTask) {
            warnings.add("The band keeps its key: nobody else can link it before it is reset in its own menu. If it turns up, wearable:link takes it on again.");
            return Optional.of(line(Step.HOST, "forget bond and schedule, and remember it as lost", "its key is kept here, in case it turns up"));
        }
        if (task instanceof HostTask) {
            return Optional.of(line(Step.HOST, "forget bond, schedule and, last of all, the key", wish.verb() == Verb.FORGET && row.state() != LinkState.UNPAIRED
                    ? "the band keeps its key, and it stays in wearable:keys" : ""));
        }
        return Optional.empty();
    }

    private Optional<Plan.Line> saving(SaveTask save) {
        boolean settings = save.beforeReset() && look.sheet().filter(sheet -> !sheet.settings().isEmpty()).isPresent();
        if (look.isShut()) {
            warnings.add("It does not open with our key, so this plan ends at the look, and changes nothing. wearable:relink " + row.name()
                    + " takes a fresh key from where there is one; or " + ByHand.how(look.sheet(), row) + ".");
            return Optional.of(line(Step.SAVE, "nothing can be fetched: it does not open with our key", ""));
        }
        if (look.begun().isPresent()) return Optional.of(line(Step.SAVE, "nothing, if it refuses our key; else what is only on it", ""));
        if (!save.history()) return settings && !look.isFree() ? Optional.of(line(Step.SAVE, "how it is set, as far as it tells", "")) : Optional.empty();
        if (look.trace().isPresent()) return Optional.of(line(Step.SAVE, "nothing: what it held was lost with its reset", ""));
        if (look.isFree()) return Optional.of(line(Step.SAVE, "nothing: a free band holds no data of ours", ""));
        String what = look.hasUnsynced() ? look.unsyncedInWords() + (wish.verb() == Verb.SYNC ? "" : ": fetched first") : "what has come since the last sync";
        return Optional.of(line(Step.SAVE, what + (settings ? "; and how it is set, as far as it tells" : ""),
                wish.wants(Option.KEEP) ? "the band keeps it, too: the vendor's app still gets it" : ""));
    }

    private Plan.Line accounting() {
        Standing standing = look.account().orElseThrow();
        if (standing instanceof Standing.Listed listed) {
            List<String> byHand = listed.bridge().unlinkByHand(listed.device());
            return byHand.isEmpty() ? line(Step.ACCOUNT, "remove it from the account" + andFromOthers(), "cannot be undone from here")
                    : line(Step.ACCOUNT, "you remove it: " + String.join(", then ", byHand), "the plan waits until the account no longer lists it");
        }
        if (standing instanceof Standing.Unclear unclear) {
            warnings.add("The account cannot be asked now: " + unclear.why().getMessage() + ". " + unclear.why().remedy() + ".");
            return line(Step.ACCOUNT, "remove it from the account, as soon as it can be asked", "");
        }
        return line(Step.ACCOUNT, "nothing to do: no account lists it", "");
    }

    /** Also from each other one that lists it: as long as one does, no account of somebody else can have it. */
    private String andFromOthers() {
        return look.others().isEmpty() ? "" : ", and from that of " + Tally.inOne(look.others()) + ", which lists it, too";
    }

    private Plan.Line resetting() {
        if (look.isFree()) return line(Step.BAND, "nothing to do: it is free already", "");
        if (look.trace().isPresent()) return line(Step.BAND, "nothing to do: it " + look.trace().get().what(), "it does not tell whether it is free");
        if (look.begun().isPresent()) {
            return line(Step.BAND, "nothing, if it refuses our key, for then it is likely free; else as before: " + ByHand.resets(look.sheet(), row), "it does not tell whether it is free");
        }
        if (look.heard().isEmpty()) {
            warnings.add("The band is not in reach. Nothing is done until it is heard; then the plan goes on by itself.");
        }
        Optional<CapabilitySheet> vendorFirst = look.sheet().filter(sheet -> sheet.afterReset() == AfterReset.VENDOR_APP_FIRST);
        vendorFirst.ifPresent(sheet -> warnings.add("After the reset a " + sheet.name() + " can only be linked again through the vendor's app;"
                + " this gateway can open it after that, with the new key from the account."));
        String consequence = vendorFirst.isPresent() ? "linking it again needs the vendor's app" : "";
        if (look.sheet().map(CapabilitySheet::resetsOverTheAir).orElse(true)) {
            look.sheet().flatMap(CapabilitySheet::resetDoubt).ifPresent(doubt -> warnings.add(doubt + "."));
            return line(Step.BAND, "factory reset, which erases its memory", consequence);
        }
        warnings.add("It cannot be reset from here. What it records until you reset it is lost with the reset"
                + (look.isShut() ? "." : "; wearable:sync " + row.name() + " fetches it before."));
        return line(Step.BAND, ByHand.how(look.sheet(), row) + "; the plan waits until it is heard as free", consequence);
    }

    private Plan.Line leavingTheBand() {
        String how = ByHand.how(look.sheet(), row);
        warnings.add("The band keeps its key and stays linked until it is reset. To finish, " + how + ".");
        return line(Step.BAND, "left alone; the plan waits until it is heard as free", how);
    }
}
