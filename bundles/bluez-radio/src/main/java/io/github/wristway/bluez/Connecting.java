package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a Low Energy link, by the rules that BlueZ's ways have taught. One adapter has one of these. */
final class Connecting {
    private static final Logger log = LoggerFactory.getLogger(Connecting.class);

    private final Adapter adapter;
    private final int mostAborts;
    private final Finding finding;

    Connecting(Adapter adapter, int mostAborts) {
        this.adapter = adapter;
        this.mostAborts = mostAborts;
        this.finding = new Finding(adapter, adapter.discovery()::searching);
    }

    BluezLink to(Address address, Duration atMost) throws WristwayException {
        Deadline deadline = Deadline.in(atMost, adapter.line().time());
        return adapter.alone(deadline, lastCall -> {
            Tries tries = new Tries(adapter.line(), adapter.pace(), mostAborts);
            int breaks = 0;
            while (true) {
                Attempt attempt = new Attempt(adapter, finding.found(address, deadline), breaks);
                lastCall.accept(attempt.call());
                Attempt.Ending ending = attempt.run(deadline);
                if (ending == Attempt.Ending.READY) return BluezLink.over(adapter, attempt.device(), address);
                tries.note(attempt);
                log.debug("{}: {} for {}", adapter.name(), ending, address);
                next(ending, address, attempt.device(), tries, deadline);
                breaks = removes(ending) ? 0 : attempt.breaks();
            }
        });
    }

    private static boolean removes(Attempt.Ending ending) {
        return ending == Attempt.Ending.BOND_LOST || ending == Attempt.Ending.TABLE_STALE;
    }

    /** What to do after a try that failed; returns if another one is worth while. */
    private void next(Attempt.Ending ending, Address address, String device, Tries tries, Deadline deadline) throws WristwayException {
        switch (ending) {
            case TOO_LATE -> throw new OutOfRange(address.text());
            case VANISHED -> { } // it is looked up again
            case ABORTED -> {
                if (!tries.again(address, deadline)) throw givenUp(address, tries);
            }
            case BUSY_ELSEWHERE -> {
                if (!tries.again(address, deadline)) throw new OutOfRange(address.text());
            }
            case BOND_LOST, TABLE_STALE -> {
                if (!tries.mayRemove()) {
                    throw new RequestRefused(address.text(), "a connection", ending == Attempt.Ending.BOND_LOST
                            ? "it breaks each off before its services are known" : "it shows no services");
                }
                finding.remove(device, address);
            }
            case READY -> throw new IllegalStateException("a link was made");
        }
    }

    /**
     * Rule: a connect to nobody waits; one that is aborted again and again was answered each time. But if none of them has come
     * up, not even for a moment, and there are other links, then the controller has none left: BlueZ has no error of its own
     * for that.
     */
    private WristwayException givenUp(Address address, Tries tries) {
        if (!tries.cameUp() && adapter.hasLinks()) return new Busy(adapter.name(), "as many connections as it can have");
        return OutOfRange.thoughHeard(address.text(), tries.aborts());
    }
}
