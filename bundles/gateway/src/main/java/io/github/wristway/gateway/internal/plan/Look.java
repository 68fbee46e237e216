package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.internal.plan.place.UnseenReset;
import io.github.wristway.gateway.internal.plan.step.AccountTask;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a known wearable shows before anything is planned. Nothing is changed by it.
 *
 * @param heard     on the air; empty if it is not heard
 * @param condition what the door said; empty if nobody could knock
 * @param trouble   why nobody could knock
 * @param trace     what shows that it was reset before we came
 * @param begun     a reset that was begun before, and is likely why it does not open
 * @param account   how it stands in the accounts; empty if the accounts are left alone
 * @param others    the names of further accounts that list it
 * @param unsynced  how much is only on the wearable, at most; empty if it never was synced
 */
record Look(Optional<Heard> heard, Optional<Condition> condition, Optional<WristwayException> trouble,
            Optional<Trace> trace, Optional<UnseenReset> begun, Optional<Standing> account, List<String> others, Optional<Duration> unsynced,
            Optional<CapabilitySheet> sheet) {

    /** So much may be lost without a second question: the band closes a minute only when it is over, and a sync takes some. */
    static final Duration NEGLIGIBLE = Duration.ofMinutes(10);

    /** How closely to look at the wearable: not at all, only whether it is heard, or by knocking at its door. */
    enum Depth { NOT_AT_ALL, LISTEN, KNOCK }

    static Look at(Tools tools, Sides sides, WearableRow row, Depth depth, boolean withAccount, Optional<String> only) throws WristwayException {
        Optional<Heard> heard = Optional.empty();
        Optional<Condition> condition = Optional.empty();
        Optional<WristwayException> trouble = Optional.empty();
        Optional<Trace> trace = Optional.empty();
        Optional<UnseenReset> begun = Optional.empty();
        if (depth != Depth.NOT_AT_ALL) {
            try {
                heard = row.address().isEmpty() ? Optional.empty() : tools.doorstep().listenFor(row.address().get());
                if (heard.isEmpty()) heard = sides.band().free(row).flatMap(tools.airwaves()::fresh);
                if (heard.isEmpty() && depth == Depth.KNOCK) trace = sides.band().resetBefore(row);
                if (trace.isPresent()) heard = tools.airwaves().fresh(trace.get().at());
                if (heard.isEmpty()) throw new OutOfRange(row.name());
                if (depth == Depth.KNOCK) condition = Optional.of(tools.opening().look(heard.get(), row));
                if (trace.isEmpty() && condition.filter(seen -> seen.state() != Condition.State.OURS && seen.state() != Condition.State.FREE).isPresent()) begun = begun(tools, sides, row);
            } catch (Cancelled e) {
                throw e;
            } catch (WristwayException e) {
                trouble = Optional.of(e);
            }
        }
        Optional<Standing> account = withAccount ? Optional.of(AccountTask.standing(sides, row, only)) : Optional.empty();
        List<String> others = new ArrayList<>();
        if (account.isPresent() && account.get() instanceof Standing.Listed listed && only.isEmpty()) {
            sides.accounts().others(listed, sides.host().addresses(row), row.serial()).forEach(one -> others.add(one.name()));
        }
        Optional<Instant> end = tools.room().store().samples().end(row.id());
        Optional<Duration> unsynced = end.map(last -> Duration.between(last, tools.time().now()))
                .map(gap -> gap.isNegative() ? Duration.ZERO : gap);
        return new Look(heard, condition, trouble, trace, begun, account, others, unsynced, sides.band().sheet(row));
    }

    /** Of a model that shows no more of it than that. */
    private static Optional<UnseenReset> begun(Tools tools, Sides sides, WearableRow row) throws WristwayException {
        Optional<UnseenReset> begun = UnseenReset.of(tools.room().store().journal(), row.id());
        return begun.isPresent() && sides.band().hidesWhetherFree(row) ? begun : Optional.empty();
    }

    boolean opens() {
        return condition.filter(seen -> seen.state() == Condition.State.OURS).isPresent();
    }

    boolean isFree() {
        return condition.filter(seen -> seen.state() == Condition.State.FREE).isPresent();
    }

    /** Whether it has nothing left to be reset. */
    boolean isReset() {
        return isFree() || trace.isPresent();
    }

    /** Whether it is there and does not open with any key that we have. */
    boolean isShut() {
        return trace.isEmpty() && begun.isEmpty() && condition.filter(seen -> seen.state() == Condition.State.FOREIGN || seen.state() == Condition.State.LINKED).isPresent();
    }

    /** Whether there may be data on the wearable that nobody else has. */
    boolean hasUnsynced() {
        return !isReset() && unsynced.map(gap -> gap.compareTo(NEGLIGIBLE) > 0).orElse(true);
    }

    /** How much is only on it, as it follows nothing. */
    String unsyncedInWords() {
        return unsynced.map(gap -> "about %,d minutes are only on the band".formatted(gap.toMinutes()))
                .orElse("it was never synced here; everything on the band is only there");
    }
}
