package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a link, by the rules that BlueZ's ways have taught. One adapter has one of these. */
final class Connecting {
    private static final Logger log = LoggerFactory.getLogger(Connecting.class);
    /** Only so often, because each time the device must be found again. */
    private static final int MOST_REMOVALS = 1;

    private final Adapter adapter;
    private final Line line;
    private final Pace pace;
    private final int mostAborts;

    Connecting(Adapter adapter, int mostAborts) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.pace = adapter.pace();
        this.mostAborts = mostAborts;
    }

    BluezLink to(Address address, Duration atMost) throws WristwayException {
        Deadline deadline = Deadline.in(atMost, line.time());
        if (!adapter.turn().take(deadline)) throw new Busy(adapter.name(), "a connection to another device");
        Tries tries = new Tries();
        adapter.discovery().pause();
        try {
            adapter.discovery().awaitStill();
            return link(address, tries, deadline);
        } finally {
            adapter.discovery().resume();
            adapter.turn().passOnAfter(tries.lastCall);
        }
    }

    private BluezLink link(Address address, Tries tries, Deadline deadline) throws WristwayException {
        while (true) {
            if (!adapter.ended() && !adapter.powered()) throw Obstacle.POWERED_OFF.trouble(adapter.name());
            Attempt attempt = new Attempt(adapter, found(address, deadline), tries.breaks);
            Attempt.Ending ending;
            try {
                ending = attempt.run(deadline);
            } finally {
                tries.lastCall = attempt.call();
                tries.breaks = attempt.breaks();
            }
            if (ending == Attempt.Ending.READY) return BluezLink.over(adapter, attempt.device(), address);
            log.debug("{}: {} for {}", adapter.name(), ending, address);
            next(ending, address, attempt.device(), tries, deadline);
        }
    }

    private static final class Tries {
        private int aborts;
        private int removals;
        private int breaks;
        private CompletableFuture<?> lastCall = CompletableFuture.completedFuture(null);
    }

    /** What to do after a try that failed; returns if another one is worth while. */
    private void next(Attempt.Ending ending, Address address, String device, Tries tries, Deadline deadline) throws WristwayException {
        switch (ending) {
            case TOO_LATE -> throw new OutOfRange(address.text());
            case VANISHED -> { } // Rule: devices are looked up by address each time
            case ABORTED, BUSY_ELSEWHERE -> again(++tries.aborts, address, deadline);
            case BOND_LOST, TABLE_STALE -> {
                if (++tries.removals > MOST_REMOVALS) {
                    throw new RequestRefused(address.text(), "a connection", ending == Attempt.Ending.BOND_LOST
                            ? "it breaks each off before its services are known" : "it shows no services");
                }
                tries.breaks = 0;
                remove(device, address);
            }
            case READY -> throw new IllegalStateException("a link was made");
        }
    }

    /** Rule: a link that broke while it was being made is tried again at once, a few times. */
    private void again(int aborts, Address address, Deadline deadline) throws WristwayException {
        if (aborts > mostAborts) throw new OutOfRange(address.text());
        Duration rest = pace.afterAbort().multipliedBy(1L << Math.min(aborts - 1, 5));
        line.until("the connection", () -> false, deadline.left(rest));
        if (deadline.over()) throw new OutOfRange(address.text());
    }

    /** Rule: a lost bond and a stale table of services are mended by removing the device, and by nothing less. */
    private void remove(String device, Address address) throws Cancelled {
        try {
            line.ask(BusCall.of(Kind.BLUEZ, adapter.path(), Kind.ADAPTER, "RemoveDevice").with("o", device), pace.ask(), "the connection");
            log.info("{}: removed {} from BlueZ, which knew it wrongly", adapter.name(), address);
        } catch (BusError e) {
            log.debug("{}: cannot remove {}: {}", adapter.name(), address, e.toString()); // then it is gone already, or the next try tells
        }
    }

    /** Rule: devices are looked up by address each time; where BlueZ has forgotten one, scanning goes on until it is heard. */
    private String found(Address address, Deadline deadline) throws WristwayException {
        Optional<Node> known = adapter.device(address);
        if (known.isEmpty()) {
            Radio.Ear searching = adapter.discovery().open(heard -> {});
            adapter.discovery().resume();
            try {
                line.until("the connection", () -> adapter.ended() || adapter.device(address).isPresent(), deadline.left());
            } finally {
                searching.close();
                adapter.discovery().pause();
            }
            adapter.discovery().awaitStill();
            known = adapter.device(address);
        }
        if (adapter.ended()) throw Obstacle.ADAPTER_GONE.trouble(adapter.name());
        String device = known.orElseThrow(() -> new OutOfRange(address.text())).path();
        adapter.farewells().await(device, deadline);
        return device;
    }
}
