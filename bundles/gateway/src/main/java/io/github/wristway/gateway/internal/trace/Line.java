package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.Optional;
import java.util.UUID;

/** One thing that went over the air, as it was: nothing is replaced yet, so it is never printed. */
sealed interface Line {
    /** Since the trace was begun, in ms. */
    long atMillis();

    /** What the wearable said to everybody, when somebody was about to call on it. */
    record Heard(long atMillis, Advertisement what) implements Line {}

    /** A link came to be. */
    record Connected(long atMillis, int link, Event event, Address address, int mtu) implements Line {}

    /**
     * Something on a link.
     *
     * @param on     the characteristic; empty on a stream, and for what concerns the link as a whole
     * @param value  what was carried; empty if nothing was
     * @param how    a word more, such as how it was written; may be empty
     * @param failed how it failed, as the name of a failure; empty if it did not
     */
    record Carried(long atMillis, int link, Event event, Optional<UUID> on, Optional<Bytes> value, String how,
                   Optional<String> failed) implements Line {
        @Override
        public String toString() {
            return event + " on link " + link;
        }
    }

    /** What a driver can do with a link, and what a wearable does. */
    enum Event {
        CONNECT, HAS, WRITES, READ, WRITE, SUBSCRIBE, UNSUBSCRIBE, NOTIFY, LOST, CLOSE,
        /** Of a stream. */
        OPEN_STREAM, SEND, ARRIVE
    }
}
