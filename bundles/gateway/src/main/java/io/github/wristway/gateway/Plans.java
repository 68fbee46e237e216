package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What is to become of a wearable: looked at, shown, agreed to, run place by place, and finished later if need be. */
@ProviderType
public interface Plans {
    /** Looks and says what would be done. Nothing is changed by it, here or elsewhere. */
    Plan make(Wish wish) throws WristwayException;

    /**
     * Runs a plan to where it can get now, and reports place by place. What cannot be done now stays
     * {@linkplain #pending() pending} and goes on by itself.
     *
     * <p>An interrupted thread stops the plan if nothing has been changed yet, and gets a
     * {@link io.github.wristway.gateway.base.Cancelled}; otherwise the plan goes on without it, and it gets a report of
     * what has been done so far. Either way its interrupt flag is set.
     *
     * @throws io.github.wristway.gateway.base.ConfirmationNeeded if the plan wants more consent than it got
     * @throws io.github.wristway.gateway.base.Busy               if another plan runs on the same wearable
     */
    Report run(Plan plan, Consent consent, Watcher watcher) throws WristwayException;

    /**
     * Runs a plan as {@link #run} does, and does not wait for it: it goes on as long as the gateway runs. How far it is, is among
     * the {@linkplain #pending() pending}; how it ended, {@link #await} tells.
     *
     * @return the plan's id
     * @throws io.github.wristway.gateway.base.ConfirmationNeeded if the plan wants more consent than it got
     * @throws io.github.wristway.gateway.base.Busy               if another plan runs on the same wearable
     */
    String start(Plan plan, Consent consent) throws WristwayException;

    /**
     * Waits until a plan is finished, but not longer than that. An interrupted thread waits no more, and keeps its flag; the
     * plan goes on.
     *
     * @param plan its id; or, while it is pending or was started in this life of the gateway, the name of the wearable
     * @return how it ended, or where it is by now
     * @throws WristwayException with which it failed, if nobody was told yet
     */
    Report await(String plan, Duration atMost) throws WristwayException;

    /** Plans that are not finished: that wait for something or are at work, oldest first. */
    List<PendingPlan> pending() throws WristwayException;

    /**
     * Gives up a pending plan; one at work is stopped if it has not changed anything yet. What it has already done stays done;
     * the report says what that is.
     *
     * @throws io.github.wristway.gateway.base.Busy if it is at work and has passed its point of no return
     */
    Report cancel(String planId) throws WristwayException;
}
