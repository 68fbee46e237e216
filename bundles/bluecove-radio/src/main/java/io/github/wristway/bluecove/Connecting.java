package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.Rfcomm;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes streams, one at a time, on one thread. BlueCove knows no deadline: where it takes longer than somebody waits, the
 * thread stays with it, the next one queues up, and a connection that comes too late is closed.
 */
final class Connecting implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Connecting.class);

    private final String radio;
    private final Crew crew;
    private final Pace pace;
    private final Search search;
    private final Crew.Hand hand;
    private final Map<Address, BlueCoveStream> streams = new ConcurrentHashMap<>();

    Connecting(String radio, Crew crew, Pace pace, Search search) {
        this.radio = radio;
        this.crew = crew;
        this.pace = pace;
        this.search = search;
        this.hand = crew.hand("connect");
    }

    BlueCoveStream to(Address address, Duration atMost) throws WristwayException {
        Deadline deadline = Deadline.in(atMost, crew.time());
        awaitFarewell(address, deadline);
        Attempt attempt = new Attempt(address);
        search.hold();
        CompletableFuture<Rfcomm> made;
        try {
            search.awaitStill(deadline.left());
            made = hand.does(attempt);
        } catch (WristwayException e) {
            search.release();
            throw e;
        }
        made.whenComplete((line, error) -> search.release());
        return stream(address, attempt, made, deadline);
    }

    /** Rule: BlueCove refuses a second connection to the same device, even while the first one is being closed. */
    private void awaitFarewell(Address address, Deadline deadline) throws WristwayException {
        BlueCoveStream before = streams.get(address);
        if (before == null) return;
        boolean gone = before.isClosed() && crew.until("the connection", () -> !streams.containsKey(address), deadline.left());
        if (!gone) throw new Busy(address.text(), "another connection of this host");
    }

    private BlueCoveStream stream(Address address, Attempt attempt, CompletableFuture<Rfcomm> made, Deadline deadline) throws WristwayException {
        boolean taken = false;
        try {
            if (!crew.until("the connection", made::isDone, deadline.left())) {
                if (!attempt.begun()) throw new Busy(radio, "a connection to another device");
                throw new OutOfRange(address.text());
            }
            Rfcomm line = made.get();
            taken = true;
            return open(address, line, !attempt.leavesRoom());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WristwayException known) throw known;
            if (e.getCause() instanceof RejectedExecutionException) throw new Cancelled("the connection"); // the radio is being stopped
            throw new IllegalStateException("the attempt to connect failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("cannot be: it is done", e);
        } finally {
            if (!taken) abandon(attempt, made, address);
        }
    }

    /** @param alone whether nobody may look around as long as it is open */
    private BlueCoveStream open(Address address, Rfcomm line, boolean alone) {
        if (alone) search.hold();
        BlueCoveStream stream = new BlueCoveStream(address, line, crew, pace, () -> {
            streams.remove(address);
            if (alone) search.release();
        });
        streams.put(address, stream);
        stream.start();
        return stream;
    }

    private void abandon(Attempt attempt, CompletableFuture<Rfcomm> made, Address address) {
        attempt.callOff();
        made.thenAccept(late -> {
            log.debug("{}: closing the connection to {}, which came too late", radio, address);
            late.close();
        });
    }

    @Override
    public void close() {
        streams.values().forEach(BlueCoveStream::close);
        hand.close();
    }
}
