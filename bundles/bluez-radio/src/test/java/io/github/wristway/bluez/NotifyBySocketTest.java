package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Notification;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notifications through a socket that bluetoothd passes, and beside those that are signals. */
class NotifyBySocketTest {
    private static final Duration LONG = Duration.ofSeconds(45);
    private static final Duration SHORT = Duration.ofMillis(300);

    private StandInBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new StandInBench();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void whatOnlyNotifiesUsesASocketAndTheRestSignals() throws Exception {
        try (GattLink link = subscribed()) {
            assertEquals(StandInTable.MTU, link.mtu());
            assertEquals(1, bench.bluez.count("AcquireNotify " + minutes()));
            assertEquals(0, bench.bluez.count("StartNotify " + minutes()));
            assertEquals(1, bench.bluez.count("StartNotify " + events()));
            assertEquals(0, bench.bluez.count("AcquireNotify " + events()));
        }
    }

    @Test
    void recordsComeOneByOneAndInOrder() throws Exception {
        try (GattLink link = subscribed()) {
            for (int i = 0; i < 1000; i++) {
                minute(i);
                if (i % 100 == 99) for (int j = i - 99; j <= i; j++) assertEquals(Optional.of(new Notification(StandInBench.MINUTES, number(j))), link.receive(LONG));
            }
            assertEquals(Optional.empty(), link.receive(SHORT));
            assertEquals(0, bench.band.table().dropped());
        }
    }

    @Test
    void theEndNeverOvertakesTheLastMinutes() throws Exception {
        try (GattLink link = subscribed()) {
            for (int round = 0; round < 200; round++) {
                for (int i = 0; i < 20; i++) minute(i);
                bench.notifies(Bytes.ofHex("100201"));
                for (int i = 0; i < 20; i++) assertEquals(number(i), link.receive(LONG).orElseThrow().value(), "in round " + round);
                assertEquals(Bytes.ofHex("100201"), link.receive(LONG).orElseThrow().value());
            }
        }
    }

    @Test
    void nothingComesAfterUnsubscribingAndItCanBeSubscribedAgain() throws Exception {
        try (GattLink link = subscribed()) {
            link.unsubscribe(StandInBench.MINUTES);
            minute(1);
            assertEquals(Optional.empty(), link.receive(SHORT));
            link.subscribe(StandInBench.MINUTES);
            minute(2);
            assertEquals(number(2), link.receive(LONG).orElseThrow().value());
            assertEquals(2, bench.bluez.count("AcquireNotify " + minutes()));
        }
        bench.await("the end of the subscription", () -> bench.bluez.count("StopNotify " + minutes()) == 2);
    }

    @Test
    void aLostLinkEndsTheWaitingAfterTheLastWords() throws Exception {
        try (GattLink link = subscribed()) {
            for (int i = 0; i < 100; i++) minute(i);
            bench.dropLink();
            for (int i = 0; i < 100; i++) assertEquals(number(i), link.receive(LONG).orElseThrow().value());
            assertThrows(LinkLost.class, () -> link.receive(LONG));
        }
        subscribed().close();
    }

    @Test
    void aSocketThatEndsAloneEndsTheLinkBeforeAnythingElseIsHeard() throws Exception {
        try (GattLink link = subscribed()) {
            minute(1);
            bench.bluez.tell(() -> bench.band.table().release(StandInBench.MINUTES)); // another program said StopNotify
            bench.notifies(Bytes.ofHex("100201"));
            assertEquals(number(1), link.receive(LONG).orElseThrow().value());
            assertThrows(LinkLost.class, () -> link.receive(LONG), "or the end would be believed");
        }
    }

    @Test
    void aQueueThatWasFullHasAGapAndEndsTheLink() throws Exception {
        try (GattLink link = subscribed()) {
            NotifySocket socket = ((BluezLink) link).subscriptions().socket(StandInBench.MINUTES).orElseThrow();
            synchronized (socket) { // it sleeps
                for (int i = 0; i < 600; i++) minute(i);
                bench.await("a full queue", () -> bench.band.table().dropped() > 256);
            }
            int heard = 0;
            while (true) {
                Optional<Notification> next;
                try {
                    next = link.receive(LONG);
                } catch (LinkLost e) {
                    break;
                }
                assertEquals(number(heard++), next.orElseThrow().value(), "nothing from behind the gap");
            }
            assertTrue(heard > 200, "what came before the gap counts: " + heard);
        }
    }

    @Test
    void aPauseOfTwoHundredMillisecondsLosesNothing() throws Exception {
        try (GattLink link = subscribed()) {
            NotifySocket socket = ((BluezLink) link).subscriptions().socket(StandInBench.MINUTES).orElseThrow();
            synchronized (socket) { // 200 ms of 1,000 a second
                for (int i = 0; i < 200; i++) minute(i);
                bench.notifies(Bytes.of(1));
            }
            for (int i = 0; i < 200; i++) assertEquals(number(i), link.receive(LONG).orElseThrow().value());
            assertEquals(0, bench.band.table().dropped());
        }
    }

    @Test
    void whereAnotherProgramListensSignalsAreUsed() throws Exception {
        bench.band.table().othersStart(StandInBench.MINUTES);
        try (GattLink link = subscribed()) {
            minute(1);
            assertEquals(number(1), link.receive(LONG).orElseThrow().value());
            assertEquals(1, bench.bluez.count("StartNotify " + minutes()));
        }
    }

    @Test
    void whereAnotherProgramHasTheSocketItIsSaid() throws Exception {
        try (GattLink link = connect()) {
            bench.bluez.tell(() -> bench.band.table().othersAcquire(StandInBench.MINUTES));
            String path = bench.band.table().pathOf(StandInBench.MINUTES);
            bench.await("the news", () -> bench.radios.get(0).adapter().mirror().at(path).orElseThrow().truth(Kind.CHARACTERISTIC, "NotifyAcquired"));
            RequestRefused e = assertThrows(RequestRefused.class, () -> link.subscribe(StandInBench.MINUTES));
            assertTrue(e.getMessage().contains("another program"), e.getMessage());
            assertFalse(bench.bluez.calls().contains("Pair dev_C8_0F_10_11_22_33"), "keys would not help");
        }
    }

    private GattLink subscribed() throws WristwayException {
        GattLink link = connect();
        link.subscribe(StandInBench.EVENTS);
        link.subscribe(StandInBench.MINUTES);
        return link;
    }

    private GattLink connect() throws WristwayException {
        return bench.radio().connect(bench.band(), LONG);
    }

    private void minute(int number) {
        bench.band.notifies(StandInBench.MINUTES, number(number));
    }

    private static Bytes number(int number) {
        return Bytes.build().u16(number).toBytes();
    }

    private static String minutes() {
        return "char0013";
    }

    private static String events() {
        return "char0012";
    }
}
