package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluecove.EmulatedBand.Peer;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams one after the other and side by side, over BlueCove's emulator, and what is left when they are closed. */
@Timeout(60)
class SeveralStreamsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private EmulatedAir air;
    private EmulatedBand band;
    private BlueCoveRadio radio;
    private Set<Thread> before;

    @BeforeEach
    void open() throws Exception {
        before = Thread.getAllStackTraces().keySet();
        air = new EmulatedAir();
        band = air.band(EmulatedAir.BAND_9, 5);
        radio = air.radio();
    }

    @AfterEach
    void close() throws Exception {
        Thread.interrupted();
        air.close();
    }

    @Test
    void connectsAgainAfterAClose() throws Exception {
        for (int times = 0; times < 5; times++) {
            try (StreamLink link = stream()) {
                Peer peer = band.peer();
                link.write(Bytes.of(times));
                assertEquals(Bytes.of(times), peer.read(1));
            }
        }
    }

    @Test
    void connectsAgainAfterTheBandWent() throws Exception {
        try (StreamLink link = stream()) {
            band.peer().hangUp();
            assertThrows(LinkLost.class, () -> link.receive(LONG));
        }
        try (StreamLink link = stream()) {
            band.peer().send(Bytes.of(1));
            assertEquals(Bytes.of(1), link.receive(LONG));
        }
    }

    @Test
    void oneStreamToADevice() throws Exception {
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            assertThrows(Busy.class, this::stream);
            peer.send(Bytes.of(1)); // the first one does not mind
            assertEquals(Bytes.of(1), link.receive(LONG));
        }
    }

    @Test
    void twoBandsOnTwoAdaptersDoNotMix() throws Exception {
        EmulatedBand other = air.band(EmulatedAir.BAND_8_PRO, 1);
        try (StreamLink first = stream(); StreamLink second = air.radio().stream(other.address(), LONG)) {
            band.peer().send(Bytes.of(9));
            other.peer().send(Bytes.of(8));
            assertEquals(Bytes.of(9), first.receive(LONG));
            assertEquals(Bytes.of(8), second.receive(LONG));
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        StreamLink link = stream();
        Peer peer = band.peer();
        link.write(Bytes.of(1));
        assertEquals(Bytes.of(1), peer.read(1));
        assertEquals(Set.of("wristway-bluecove-connect", "wristway-bluecove-read-" + band.address(), "wristway-bluecove-write-" + band.address()), threads());
        link.close();
        assertTrue(peer.isLeft());
        radio.close();
        long end = System.nanoTime() + LONG.toNanos();
        while (!threads().isEmpty() && System.nanoTime() < end) air.time.await(() -> false, Duration.ofMillis(5));
        assertEquals(Set.of(), threads());
    }

    @Test
    void aRadioThatWasStoppedConnectsNoMore() {
        radio.close();
        assertThrows(Cancelled.class, this::stream);
    }

    @Test
    void nobodyThereIsOutOfRange() {
        assertThrows(OutOfRange.class, () -> radio.stream(EmulatedAir.NOBODY, LONG));
    }

    /** Those of the radio that were not there before. */
    private Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread)).map(Thread::getName)
                     .filter(name -> name.startsWith("wristway-bluecove")).collect(Collectors.toSet());
    }

    private StreamLink stream() throws WristwayException {
        return radio.stream(band.address(), LONG);
    }
}
