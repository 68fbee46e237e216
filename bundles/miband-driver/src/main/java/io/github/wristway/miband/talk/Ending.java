package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;

/**
 * What a band is told in any case when something is over: a sensor that goes on measuring empties it within a day, and
 * a call that never ends vibrates until somebody takes it off.
 */
public final class Ending {
    public interface Act {
        void happen() throws WristwayException;
    }

    private Ending() {}

    /** Does something, and then what ends it; only a band that is out of reach is not told. */
    public static void inAnyCase(Act something, Act end) throws WristwayException {
        try {
            something.happen();
        } catch (LinkLost e) {
            throw e;
        } catch (WristwayException | RuntimeException e) {
            try {
                undisturbed(end);
            } catch (WristwayException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        undisturbed(end);
    }

    /** A thread that was asked to stop could send nothing any more; so it learns of that again only after this. */
    private static void undisturbed(Act end) throws WristwayException {
        boolean askedToStop = Thread.interrupted();
        try {
            end.happen();
        } finally {
            if (askedToStop) Thread.currentThread().interrupt();
        }
    }
}
