package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;

/** A stream over Bluetooth Classic. It knows only an address; people know the band by its name. */
record StreamWire(String called, StreamLink link) implements Wire {
    static StreamWire to(Approach approach, Duration atMost) throws WristwayException {
        String called = approach.called();
        return new StreamWire(called, byName(called, "the first request", () -> approach.radio().stream(approach.address(), atMost)));
    }

    @Override
    public void write(Bytes bytes) throws WristwayException {
        byName(called, "a request", () -> {
            link.write(bytes);
            return bytes;
        });
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        return byName(called, "a transfer", () -> link.receive(atMost));
    }

    private interface Talk<T> {
        T say() throws WristwayException;
    }

    private static <T> T byName(String called, String during, Talk<T> talk) throws WristwayException {
        try {
            return talk.say();
        } catch (LinkLost e) {
            throw new LinkLost(called, during);
        } catch (NoAnswer e) {
            throw new NoAnswer(called, during, e.waited());
        } catch (OutOfRange e) {
            throw new OutOfRange(called);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
