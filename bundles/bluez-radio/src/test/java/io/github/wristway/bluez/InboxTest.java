package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What counts as a notification, and what is only the echo of a read. */
class InboxTest {
    private static final UUID EVENTS = BluetoothUuid.of(0xff03);
    private static final UUID OTHER = BluetoothUuid.of(0xff04);

    private final Inbox inbox = new Inbox();

    @Test
    void takesOnlyWhatIsSubscribed() {
        inbox.came(EVENTS, Bytes.of(1));
        inbox.subscribe(EVENTS);
        inbox.came(EVENTS, Bytes.of(2));
        inbox.came(OTHER, Bytes.of(3));
        inbox.unsubscribe(EVENTS);
        inbox.came(EVENTS, Bytes.of(4));
        assertEquals(List.of("02"), values());
    }

    @Test
    void theLastEqualValueBeforeTheAnswerIsTheEcho() {
        inbox.subscribe(EVENTS);
        inbox.subscribe(OTHER);
        inbox.came(EVENTS, Bytes.of(1));
        inbox.reading(EVENTS);
        inbox.came(EVENTS, Bytes.of(1));
        inbox.came(OTHER, Bytes.of(1));
        inbox.came(EVENTS, Bytes.of(2));
        inbox.came(EVENTS, Bytes.of(1));
        inbox.read(Optional.of(Bytes.of(1)));
        inbox.came(EVENTS, Bytes.of(3));
        assertEquals(List.of("01", "01", "01", "02", "03"), values());
    }

    @Test
    void aReadThatFailsHasNoEcho() {
        inbox.subscribe(EVENTS);
        inbox.reading(EVENTS);
        inbox.came(EVENTS, Bytes.of(1));
        inbox.read(Optional.empty());
        assertEquals(List.of("01"), values());
    }

    @Test
    void aReadOfWhatIsNotSubscribedHoldsNothingBack() {
        inbox.subscribe(EVENTS);
        inbox.reading(OTHER);
        inbox.came(EVENTS, Bytes.of(1));
        assertEquals(List.of("01"), values());
    }

    @Test
    void aFloodIsCutOff() {
        inbox.subscribe(EVENTS);
        for (int i = 0; i < 60_000; i++) inbox.came(EVENTS, Bytes.of(1));
        assertEquals(50_000, values().size());
        inbox.came(EVENTS, Bytes.of(2));
        assertEquals(List.of("02"), values());
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        while (!inbox.isEmpty()) values.add(inbox.next().orElseThrow().value().hex());
        return values;
    }
}
