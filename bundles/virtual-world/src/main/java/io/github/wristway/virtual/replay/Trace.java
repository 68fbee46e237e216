package io.github.wristway.virtual.replay;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was recorded of a band, link by link.
 *
 * @param model as the driver called it
 * @param begun when it was recorded, by the clock of the one who did
 * @param table what the band has, as far as anybody asked
 */
record Trace(String model, Instant begun, GattTable table, List<Link> links) {
    /**
     * One link, from its beginning to its end.
     *
     * @param advert what the band said to everybody before
     */
    record Link(Address address, Advert advert, int mtu, List<Entry> entries) {}

    /**
     * One thing that happened on a link.
     *
     * @param line   where it stands in the file, the first line is 1
     * @param value  empty where nothing was carried
     * @param failed the name of a failure; empty if it went well
     */
    record Entry(int line, Event event, Optional<UUID> on, Bytes value, Optional<String> failed) {
        boolean isRefused() {
            return failed.equals(Optional.of("RequestRefused"));
        }

        @Override
        public String toString() {
            return event.words() + on.map(characteristic -> " " + characteristic).orElse("")
                    + (event == Event.WRITE ? ", " + value.length() + " bytes: " + value : "");
        }
    }

    /** What a host does, and at the end what a band does. */
    enum Event {
        READ("read"), WRITE("write to"), SUBSCRIBE("subscribe to"), UNSUBSCRIBE("unsubscribe from"), NOTIFY("notify"), LOST("lost");

        private final String words;

        Event(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether it is the band that does it. */
        boolean ofBand() {
            return this == NOTIFY || this == LOST;
        }
    }
}
