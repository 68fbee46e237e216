package io.github.wristway.bluez;

import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;

/** How often what was tried on the way to one link, and whether to try again. */
final class Tries {
    /** Only so often, because each time the device must be found again. */
    private static final int MOST_REMOVALS = 1;

    private final Line line;
    private final Pace pace;
    private final int mostAborts;
    private int aborts;
    private int removals;
    private boolean cameUp;

    Tries(Line line, Pace pace, int mostAborts) {
        this.line = line;
        this.pace = pace;
        this.mostAborts = mostAborts;
    }

    /** Rule: a link that broke while it was being made is tried again at once, a few times; false if it was often enough. */
    boolean again(Address address, Deadline deadline) throws WristwayException {
        if (++aborts > mostAborts) return false;
        Duration rest = pace.afterAbort().multipliedBy(1L << Math.min(aborts - 1, 5));
        line.until("the connection", () -> false, deadline.left(rest));
        if (deadline.over()) throw new OutOfRange(address.text());
        return true;
    }

    void note(Attempt attempt) {
        cameUp |= attempt.cameUp();
    }

    /** Whether any try has shown the device as connected. */
    boolean cameUp() {
        return cameUp;
    }

    int aborts() {
        return aborts;
    }

    boolean mayRemove() {
        return ++removals <= MOST_REMOVALS;
    }
}
