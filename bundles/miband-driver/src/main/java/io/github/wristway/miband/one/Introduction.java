package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.Set;

/**
 * Telling a band who we are, as states. It sends nothing and waits for nothing: it says when to send the
 * {@link UserBlock}, and is told what came.
 * <pre>
 * asOwner → AwaitingWelcome                                → Welcome
 * asNew   → AwaitingTake (→ AwaitingTap → AwaitingWelcome) → Welcome
 * </pre>
 * A band that was tapped is told once more who we are: only then it is ready. Source: Gadgetbridge, read for facts.
 */
public sealed interface Introduction {
    /** What a band says to its owner. */
    Set<Notice> WELCOME = Set.of(Notice.AUTHENTICATED, Notice.SUCCEEDED, Notice.TAPPED);

    /** What to do next: wait in that state, and before that send the block if it says so. */
    record Step(Introduction next, boolean sendBlock) {}

    /** The band should know us. It never gets as far as a tap: that could cost another owner the minutes on it. */
    record AwaitingWelcome(String wearable) implements Waiting {
        @Override
        public Step on(Notice notice) throws WristwayException {
            if (WELCOME.contains(notice)) return new Step(new Welcome(), false);
            return switch (notice) {
                case NOT_ITS_OWNER, ASKS_FOR_TAP -> throw new KeyRefused(wearable,
                        "If it is yours, take it over with a key of ours and a tap: wearable:relink " + wearable + " --own-key");
                case FAILED, PAIRING_CANCELLED, MALFUNCTION -> throw new AuthenticationRefused(wearable, notice.code());
                default -> new Step(this, false);
            };
        }
    }

    /** The band shall take us as its new owner; if it has us already, it does not ask. */
    record AwaitingTake(String wearable, Duration tapWithin) implements Waiting {
        @Override
        public Step on(Notice notice) throws WristwayException {
            if (WELCOME.contains(notice)) return new Step(new Welcome(), false);
            return switch (notice) {
                case NOT_ITS_OWNER, ASKS_FOR_TAP -> new Step(new AwaitingTap(wearable, tapWithin), false);
                case FAILED, PAIRING_CANCELLED, MALFUNCTION -> throw new AuthenticationRefused(wearable, notice.code());
                default -> new Step(this, false);
            };
        }
    }

    /** The wearer has to tap. */
    record AwaitingTap(String wearable, Duration tapWithin) implements Waiting {
        @Override
        public Step on(Notice notice) throws WristwayException {
            if (WELCOME.contains(notice)) return new Step(new AwaitingWelcome(wearable), true);
            return switch (notice) {
                case PAIRING_CANCELLED -> throw new TapTimeout(wearable, tapWithin);
                case FAILED, MALFUNCTION -> throw new AuthenticationRefused(wearable, notice.code());
                default -> new Step(this, false);
            };
        }
    }

    /** The band let us in. */
    record Welcome() implements Introduction {}

    /** A state that goes on when the band says something. */
    sealed interface Waiting extends Introduction {
        Step on(Notice notice) throws WristwayException;
    }

    /** Starts at a band that should know us. */
    static Step asOwner(String wearable) {
        return new Step(new AwaitingWelcome(wearable), true);
    }

    /** Starts at a band that shall get to know us. */
    static Step asNew(String wearable, Duration tapWithin) {
        return new Step(new AwaitingTake(wearable, tapWithin), true);
    }
}
