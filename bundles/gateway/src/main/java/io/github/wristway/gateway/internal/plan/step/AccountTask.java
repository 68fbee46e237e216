package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.NotOwner;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.place.AccountKeys;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Optional;

/**
 * Removes the wearable from its account. It may be refused for good, so it comes before anything is destroyed; what was
 * sent once without a visible effect is not sent again by itself, only looked at again. Where no call is known, the owner of
 * the account does it in the vendor's app, and we see it from the list.
 *
 * @param byItself whether nobody asked for it just now
 */
public record AccountTask(boolean byItself) implements Task {
    @Override
    public Step step() {
        return Step.ACCOUNT;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        Result result = unlink(run);
        if (result.line().outcome().isSuccess()) run.save(run.row().withAccount(Optional.empty()));
        return result;
    }

    private Result unlink(PlanRun run) throws WristwayException {
        Standing standing = standing(run.sides, run.row(), run.wish.account());
        if (standing instanceof Standing.NoAccount) return Result.already(step(), "no account is involved");
        if (standing instanceof Standing.NotListed notListed) {
            if (isYourDoing(run)) return Result.done(step(), "gone from the account, as you did it in the app");
            if (run.wish.account().isPresent() && run.earlier(step()).isEmpty()) throw new NotOwner(run.wish.account().get(), run.row().name());
            return Result.already(step(), mayBeSent(run) ? "gone from the account, as " + (wasCutShort(run) ? "begun by this gateway" : "this gateway had asked for")
                    : notListed.asked().get(0).name() + " does not list it");
        }
        if (standing instanceof Standing.Unclear unclear) {
            if (mayBeSent(run)) return sentAndUnclear(unclear.why());
            if (unclear.why() instanceof Offline) return later(unclear.why());
            throw unclear.why();
        }
        Standing.Listed listed = (Standing.Listed) standing;
        List<String> byHand = listed.bridge().unlinkByHand(listed.device());
        if (!byHand.isEmpty()) {
            run.save(run.row().withAccount(Optional.of(AccountSide.name(listed.account())))); // signed out, it would seem to be in none
            return Result.leftForLater(step(), listed.account().name() + " lists it, and only you can remove it: " + String.join(", then ", byHand),
                                       "the account to stop listing it");
        }
        boolean sentBefore = run.earlier(step()).flatMap(Journal.StepEntry::outcome).equals(Optional.of(Outcome.SENT_NOT_VERIFIED));
        if (byItself && sentBefore) return unseen(listed.account().name() + " still lists it");
        try {
            run.pointOfNoReturn(step());
            Unlinking ended = listed.bridge().unlink(listed.account(), listed.device(), key -> keep(run, listed, key));
            return switch (ended) {
                case GONE -> listedTwice(run, listed) ? unlink(run) : Result.done(step(), "removed by this gateway, and gone from the account (listed again to be sure)");
                case ALREADY_GONE -> listedTwice(run, listed) ? unlink(run) : Result.already(step(), "gone from the account already");
                case STILL_LISTED -> unseen("sent by this gateway, but the service still lists the band");
                case UNKNOWN -> unseen("sent by this gateway, but the service gave no answer");
            };
        } catch (Offline e) {
            return later(e);
        }
    }

    /**
     * The account forgets the key with the wearable, and may have another one than we: its app may have linked the wearable anew.
     * Unless it is free, it is kept before.
     */
    private static void keep(PlanRun run, Standing.Listed listed, PairingKey key) throws WristwayException {
        Optional<Address> address = listed.device().address().or(run.row()::address);
        boolean needed = run.met.freeAt().isEmpty() && address.isPresent();
        if (needed) AccountKeys.learn(run.sides.ring(), address.get(), key, listed.account(), listed.device());
    }

    /** It was listed when the plan began to wait, and nothing was sent by us. */
    private boolean isYourDoing(PlanRun run) {
        return run.row().account().isPresent() && run.earlier(step()).flatMap(Journal.StepEntry::outcome).equals(Optional.of(Outcome.QUEUED));
    }

    /** By an earlier run; one that was cut short may have sent it. */
    private boolean mayBeSent(PlanRun run) {
        return wasCutShort(run) || run.earlier(step()).flatMap(Journal.StepEntry::outcome).equals(Optional.of(Outcome.SENT_NOT_VERIFIED));
    }

    private boolean wasCutShort(PlanRun run) {
        return run.earlier(step()).filter(before -> !before.ended()).isPresent();
    }

    /** That it was sent stays written down, or it would be sent again by itself. */
    private Result sentAndUnclear(WristwayException why) {
        return Result.waits(step(), Outcome.SENT_NOT_VERIFIED, "sent by this gateway before; now " + why.getMessage(),
                            why instanceof Offline ? "the account service" : "you: " + why.getMessage() + ". " + why.remedy());
    }

    /** As it is if it was once reset, but not unlinked, and then linked anew; or if another account lists it, too. */
    private static boolean listedTwice(PlanRun run, Standing.Listed before) throws WristwayException {
        return standing(run.sides, run.row(), run.wish.account()) instanceof Standing.Listed listed && !isSame(listed, before);
    }

    private static boolean isSame(Standing.Listed one, Standing.Listed other) {
        return one.device().id().equals(other.device().id()) && AccountSide.name(one.account()).equals(AccountSide.name(other.account()));
    }

    private Result later(WristwayException why) {
        return Result.leftForLater(step(), why.getMessage() + "; it is done as soon as the service answers", "the account service");
    }

    private Result unseen(String said) {
        return Result.waits(step(), Outcome.SENT_NOT_VERIFIED, said, "the account to stop listing it");
    }

    public static Standing standing(Sides sides, WearableRow row, Optional<String> only) throws WristwayException {
        return sides.accounts().find(sides.host().addresses(row), row.serial(), only, row.account());
    }
}
