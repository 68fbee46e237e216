package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.GattLink.Write;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a radio promises, whatever is at the other end of it: it runs on the stand-in, and on a real bluetoothd. */
abstract class RadioContract {
    static final Duration LONG = Duration.ofSeconds(45);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final UUID NOBODYS = BluetoothUuid.of(0x2aff);

    RadioBench bench;

    abstract RadioBench open() throws Exception;

    @BeforeEach
    void openBench() throws Exception {
        bench = open();
    }

    @AfterEach
    void closeBench() throws Exception {
        Thread.interrupted();
        if (bench != null) bench.close();
    }

    @Test
    void hearsTheBandWithNameAndStrength() throws Exception {
        BlockingQueue<Advertisement> heard = new LinkedBlockingQueue<>();
        try (Radio.Ear ear = bench.radio().listen(heard::add)) {
            assertNotNull(ear);
            Advertisement one;
            do {
                one = heard.poll(20, TimeUnit.SECONDS);
                assertNotNull(one, "nothing was heard");
            } while (!one.address().equals(bench.band()) || one.name().isEmpty());
            assertEquals(bench.bandName(), one.name());
            assertEquals(bench.radio().name(), one.radio());
            assertTrue(one.rssiDbm() < 0, one.toString());
        }
    }

    @Test
    void connectsAndKnowsTheCharacteristics() throws Exception {
        try (GattLink link = connect()) {
            assertEquals(bench.band(), link.address());
            assertTrue(link.mtu() >= 23);
            assertTrue(link.has(bench.readable()));
            assertFalse(link.has(NOBODYS));
            assertEquals(Set.of(Write.REQUEST, Write.COMMAND), link.writes(bench.writable()));
            assertEquals(Set.of(), link.writes(NOBODYS));
        }
    }

    @Test
    void reads() throws Exception {
        try (GattLink link = connect()) {
            assertEquals(bench.readableValue(), link.read(bench.readable()));
        }
    }

    @Test
    void writesInBothWays() throws Exception {
        try (GattLink link = connect()) {
            link.write(bench.writable(), Bytes.ofHex("0102"), Write.COMMAND);
            link.write(bench.writable(), Bytes.ofHex("0a0b0c"), Write.REQUEST);
            assertEquals(Optional.of(Bytes.ofHex("0a0b0c")), bench.lastWritten());
        }
    }

    @Test
    void refusesWhatDoesNotFitOrDoesNotExist() throws Exception {
        try (GattLink link = connect()) {
            Bytes tooLong = Bytes.copyOf(new byte[link.mtu() - 2]);
            assertThrows(RequestRefused.class, () -> link.write(bench.writable(), tooLong, Write.COMMAND));
            assertThrows(RequestRefused.class, () -> link.write(bench.writable(), tooLong, Write.REQUEST));
            assertThrows(RequestRefused.class, () -> link.read(NOBODYS));
            assertThrows(RequestRefused.class, () -> link.subscribe(NOBODYS));
            assertThrows(RequestRefused.class, () -> link.subscribe(bench.writable()));
            assertEquals(bench.readableValue(), link.read(bench.readable()), "the link stands");
        }
    }

    @Test
    void notificationsComeInOrder() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(bench.notifying());
            link.subscribe(bench.notifying());
            for (int i = 0; i < 100; i++) bench.notifies(Bytes.build().u16(i).toBytes());
            for (int i = 0; i < 100; i++) {
                assertEquals(Optional.of(new Notification(bench.notifying(), Bytes.build().u16(i).toBytes())), link.receive(Duration.ofSeconds(10)));
            }
            assertEquals(Optional.empty(), link.receive(SHORT));
        }
    }

    @Test
    void theEndOfAStreamDoesNotOvertakeIt() throws Exception {
        Bytes end = Bytes.ofHex("100201");
        try (GattLink link = connect()) {
            link.subscribe(bench.notifying());
            for (int round = 0; round < 3; round++) {
                link.subscribe(bench.streaming());
                for (int i = 0; i < 50; i++) bench.streams(Bytes.build().u16(i).toBytes());
                bench.notifies(end);
                for (int i = 0; i < 50; i++) {
                    assertEquals(Optional.of(new Notification(bench.streaming(), Bytes.build().u16(i).toBytes())), link.receive(Duration.ofSeconds(10)));
                }
                assertEquals(Optional.of(new Notification(bench.notifying(), end)), link.receive(Duration.ofSeconds(10)));
                link.unsubscribe(bench.streaming());
                bench.streams(Bytes.of(7));
                assertEquals(Optional.empty(), link.receive(SHORT));
            }
        }
    }

    @Test
    void aReadIsNoNotification() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(bench.notifying());
            link.read(bench.notifying());
            assertEquals(Optional.empty(), link.receive(SHORT));
        }
    }

    @Test
    void nothingComesAfterUnsubscribing() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(bench.notifying());
            link.unsubscribe(bench.notifying());
            link.unsubscribe(bench.notifying());
            bench.notifies(Bytes.of(7));
            assertEquals(Optional.empty(), link.receive(SHORT));
        }
    }

    @Test
    void aNewLinkBeginsWithoutSubscriptions() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(bench.notifying());
        }
        try (GattLink link = connect()) {
            bench.notifies(Bytes.of(7));
            assertEquals(Optional.empty(), link.receive(SHORT));
        }
    }

    @Test
    void aLostLinkEndsTheWaitingAfterTheLastWords() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(bench.notifying());
            bench.notifies(Bytes.of(1));
            bench.dropLink();
            assertEquals(Optional.of(Bytes.of(1)), link.receive(LONG).map(Notification::value));
            assertThrows(LinkLost.class, () -> link.receive(LONG));
            assertThrows(LinkLost.class, () -> link.read(bench.readable()));
            assertThrows(LinkLost.class, () -> link.write(bench.writable(), Bytes.of(1), Write.REQUEST));
        }
    }

    @Test
    void aBandOutOfRangeIsSaidToBeSoInTime() throws Exception {
        bench.inRange(false);
        assertThrows(OutOfRange.class, () -> bench.radio().connect(bench.band(), Duration.ofSeconds(2)));
        bench.inRange(true);
        reads();
    }

    @Test
    void aConnectThatBreaksIsTriedAgain() throws Exception {
        bench.abortNext(2);
        reads();
    }

    @Test
    void closesPromptlyAndConnectsAgain() throws Exception {
        GattLink first = connect();
        long before = System.nanoTime();
        first.close();
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos(), "close() must not wait");
        first.close();
        assertThrows(LinkLost.class, () -> first.read(bench.readable()));
        reads();
    }

    @Test
    void anInterruptCancelsTheWaiting() throws Exception {
        try (GattLink link = connect()) {
            Thread.currentThread().interrupt();
            assertThrows(Cancelled.class, () -> link.receive(LONG));
            assertTrue(Thread.interrupted(), "the flag is kept");
            assertEquals(bench.readableValue(), link.read(bench.readable()), "the link stands");
        }
    }

    @Test
    void aMuteBandBreaksTheLink() throws Exception {
        try (GattLink link = connect()) {
            bench.mute();
            assertThrows(NoAnswer.class, () -> link.read(bench.readable()));
            assertThrows(LinkLost.class, () -> link.read(bench.readable()));
        }
    }

    @Test
    void forgettingIsHarmless() throws Exception {
        bench.radio().forget(new Address("00:00:00:00:00:01"));
        connect().close();
        bench.radio().forget(bench.band());
        reads();
    }

    GattLink connect() throws Exception {
        return bench.radio().connect(bench.band(), LONG);
    }
}
