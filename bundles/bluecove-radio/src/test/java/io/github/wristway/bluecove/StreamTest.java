package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a stream promises, over BlueCove's emulator. */
@Timeout(60)
class StreamTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

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
    void carriesBytesBothWays() throws Exception {
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            link.write(Bytes.ofHex("badcfe00c00300000000ef"));
            assertEquals(Bytes.ofHex("badcfe00c00300000000ef"), peer.read(11));
            peer.send(Bytes.ofHex("a5a5"));
            assertEquals(Bytes.ofHex("a5a5"), link.receive(LONG));
            assertEquals(band.address(), link.address());
        }
    }

    @Test
    void joinsWhatCameInPieces() throws Exception {
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            peer.send(Bytes.ofHex("0102"));
            peer.send(Bytes.ofHex("03"));
            assertEquals(Bytes.ofHex("010203"), read(link, 3));
        }
    }

    @Test
    void returnsNothingWhenNothingCame() throws Exception {
        try (StreamLink link = stream()) {
            band.peer();
            assertEquals(Bytes.EMPTY, link.receive(SHORT));
        }
    }

    @Test
    void carriesALotInOrder() throws Exception {
        byte[] lot = new byte[300_000];
        for (int at = 0; at < lot.length; at++) lot[at] = (byte) (at * 31 + (at >> 8));
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> sends(peer, lot));
            assertEquals(Bytes.copyOf(lot), read(link, lot.length));
            sent.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void writesOneMessageAfterTheOther() throws Exception {
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            CompletableFuture<Bytes> got = CompletableFuture.supplyAsync(() -> reads(peer, 40_000));
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> writes(link, "22", 200));
            writes(link, "11", 200);
            other.get(20, TimeUnit.SECONDS);
            assertTrue(got.get(20, TimeUnit.SECONDS).hex().matches("((11){100}|(22){100})+"), "messages are torn");
        }
    }

    @Test
    void closingWakesTheReader() throws Exception {
        StreamLink link = stream();
        Peer peer = band.peer();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> assertThrows(LinkLost.class, () -> link.receive(Duration.ofMinutes(1))));
        link.close();
        reading.get(20, TimeUnit.SECONDS);
        assertTrue(peer.isLeft());
        assertThrows(LinkLost.class, () -> link.write(Bytes.of(1)));
        link.close();
    }

    @Test
    void lastWordsAreHeardBeforeTheLinkIsLost() throws Exception {
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            peer.send(Bytes.ofHex("badc"));
            peer.hangUp();
            assertEquals(Bytes.ofHex("badc"), read(link, 2));
            assertThrows(LinkLost.class, () -> link.receive(LONG));
            assertThrows(LinkLost.class, () -> link.write(Bytes.of(1)));
        }
    }

    @Test
    void anInterruptedOwnerGetsCancelledAndKeepsTheFlag() throws Exception {
        try (StreamLink link = stream()) {
            Peer peer = band.peer();
            Thread.currentThread().interrupt();
            assertThrows(Cancelled.class, () -> link.receive(LONG));
            assertTrue(Thread.interrupted());
            peer.send(Bytes.of(7)); // and the thread that reads was left in peace
            assertEquals(Bytes.of(7), link.receive(LONG));
        }
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

    private static Bytes read(StreamLink link, int length) throws WristwayException {
        Bytes.Builder all = Bytes.build();
        for (int come = 0; come < length; ) {
            Bytes piece = link.receive(LONG);
            assertFalse(piece.isEmpty(), "only " + come + " bytes came");
            all.bytes(piece);
            come += piece.length();
        }
        return all.toBytes();
    }

    private static void writes(StreamLink link, String pair, int times) {
        try {
            for (int at = 0; at < times; at++) link.write(Bytes.ofHex(pair.repeat(100)));
        } catch (WristwayException e) {
            throw new AssertionError(e);
        }
    }

    private static void sends(Peer peer, byte[] lot) {
        try {
            peer.send(Bytes.copyOf(lot));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Bytes reads(Peer peer, int length) {
        try {
            return peer.read(length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
