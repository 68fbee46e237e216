package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A serial stream, once it is there. */
class SerialTest {
    private static final Duration LONG = Duration.ofSeconds(45);
    private static final Duration SHORT = Duration.ofMillis(200);

    private StandInBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new StandInBench();
    }

    @AfterEach
    void close() throws Exception {
        Thread.interrupted();
        bench.close();
    }

    @Test
    void carriesBytesBothWays() throws Exception {
        try (StreamLink link = stream()) {
            assertEquals(bench.band(), link.address());
            link.write(Bytes.ofHex("badcfe"));
            link.write(Bytes.ofHex("00ef"));
            assertEquals(Bytes.ofHex("badcfe00ef"), serial().hears(5));
            serial().says(Bytes.ofHex("a5a5"));
            assertEquals(Bytes.ofHex("a5a5"), link.receive(LONG));
            assertEquals(Bytes.EMPTY, link.receive(SHORT), "silence until the deadline");
        }
    }

    @Test
    void aLongMessageIsWrittenWhole() throws Exception {
        byte[] much = new byte[3_000_000];
        new Random(1).nextBytes(much);
        try (StreamLink link = stream()) {
            FutureTask<Bytes> heard = inBackground(() -> serial().hears(much.length));
            link.write(Bytes.copyOf(much));
            assertEquals(Bytes.copyOf(much), heard.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFloodWaitsOutsideAndNothingOfItIsLost() throws Exception {
        byte[] much = new byte[3_000_000];
        new Random(2).nextBytes(much);
        try (StreamLink link = stream()) {
            FutureTask<?> saying = inBackground(() -> {
                serial().says(Bytes.copyOf(much));
                return null;
            });
            assertThrows(TimeoutException.class, () -> saying.get(300, TimeUnit.MILLISECONDS), "it all fitted in");
            Bytes.Builder heard = Bytes.build();
            int length = 0;
            while (length < much.length) {
                Bytes part = link.receive(LONG);
                heard.bytes(part);
                length += part.length();
            }
            assertEquals(Bytes.copyOf(much), heard.toBytes());
            saying.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aBandThatHangsUpIsALostLinkAfterItsLastWords() throws Exception {
        try (StreamLink link = stream()) {
            serial().says(Bytes.of(1));
            serial().hangsUp();
            assertEquals(Bytes.of(1), link.receive(LONG));
            assertThrows(LinkLost.class, () -> link.receive(LONG));
            assertThrows(LinkLost.class, () -> link.write(Bytes.of(1)));
        }
    }

    @Test
    void aBandThatTakesNothingIsNotWaitedForForever() throws Exception {
        try (StreamLink link = stream()) {
            assertThrows(NoAnswer.class, () -> link.write(Bytes.copyOf(new byte[3_000_000])));
            assertThrows(LinkLost.class, () -> link.receive(LONG));
        }
    }

    @Test
    void anInterruptCancelsTheWaitingAndTheStreamStands() throws Exception {
        try (StreamLink link = stream()) {
            Thread.currentThread().interrupt();
            assertThrows(Cancelled.class, () -> link.receive(LONG));
            assertThrows(Cancelled.class, () -> link.write(Bytes.of(1)));
            assertTrue(Thread.interrupted(), "the flag is kept");
            link.write(Bytes.of(2));
            assertEquals(Bytes.of(1, 2), serial().hears(2), "what was begun is ended");
        }
    }

    @Test
    void closesPromptlyAlsoWhileAnotherThreadReads() throws Exception {
        StreamLink link = stream();
        FutureTask<Bytes> reading = inBackground(() -> link.receive(LONG));
        bench.await("somebody who reads", () -> true);
        long before = System.nanoTime();
        link.close();
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos(), "close() must not wait");
        ExecutionException e = assertThrows(ExecutionException.class, () -> reading.get(5, TimeUnit.SECONDS));
        assertEquals(LinkLost.class, e.getCause().getClass());
        assertTrue(serial().hearsTheEnd());
        link.close();
        bench.await("the farewell", () -> bench.bluez.count("DisconnectProfile " + device()) == 1);
        assertEquals(0, bench.bluez.count("Disconnect " + device()), "that would end a Low Energy link as well");
        stream().close();
    }

    @Test
    void bluetoothdMayAskForTheEnd() throws Exception {
        try (StreamLink link = stream()) {
            bench.bluez.tell(() -> bench.bluez.askProfile("RequestDisconnection", "o", bench.band.path()));
            assertThrows(LinkLost.class, () -> link.receive(LONG));
            bench.await("its answer", () -> bench.bluez.calls().contains("profile RequestDisconnection agreed"));
        }
    }

    @Test
    void aStreamEndsWithBluetoothd() throws Exception {
        try (StreamLink link = stream()) {
            bench.bluez.close();
            assertThrows(LinkLost.class, () -> link.receive(LONG));
        }
    }

    @Test
    void aStreamEndsWithTheAdapter() throws Exception {
        try (StreamLink link = stream()) {
            bench.hci0.unplug();
            assertThrows(LinkLost.class, () -> link.receive(LONG));
        }
    }

    private StreamLink stream() throws WristwayException {
        return bench.radio().stream(bench.band(), LONG);
    }

    private StandInSerial serial() {
        return bench.band.serial();
    }

    private String device() {
        return "dev_" + bench.band().text().replace(':', '_');
    }

    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }
}
