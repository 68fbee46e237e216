package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluecove.EmulatedBand.Peer;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    @BeforeEach
    void open() throws Exception {
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
