package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.trace.Line.Event;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Optional;

/** A serial stream that is written down, in the pieces in which it came. */
final class TracedStream implements StreamLink {
    private final StreamLink stream;
    private final Visit visit;
    private final int number;
    private boolean over;

    TracedStream(StreamLink stream, Visit visit, int number) {
        this.stream = stream;
        this.visit = visit;
        this.number = number;
    }

    @Override
    public Address address() {
        return stream.address();
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        visit.attempt(number, Event.SEND, Optional.empty(), Optional.of(value), "", () -> {
            stream.write(value);
            return value;
        });
        done(Event.SEND, Optional.of(value));
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        try {
            Bytes arrived = stream.receive(atMost);
            if (!arrived.isEmpty()) done(Event.ARRIVE, Optional.of(arrived));
            return arrived;
        } catch (LinkLost e) {
            end(Event.LOST);
            throw e;
        }
    }

    @Override
    public void close() {
        stream.close();
        end(Event.CLOSE);
    }

    private void end(Event how) {
        if (!over) done(how, Optional.empty());
        over = true;
    }

    private void done(Event event, Optional<Bytes> value) {
        visit.carried(number, event, Optional.empty(), value, "", Optional.empty());
    }
}
