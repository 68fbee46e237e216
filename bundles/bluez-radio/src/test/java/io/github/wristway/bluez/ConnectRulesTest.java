package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.StandInLink.Connect;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule that {@link Connecting} and its helpers follow, against the behaviour that made it necessary. */
class ConnectRulesTest {
    private static final Duration LONG = Duration.ofSeconds(45);

    private StandInBench bench;
    private Radio radio;

    @BeforeEach
    void open() throws Exception {
        bench = new StandInBench();
        radio = bench.radio();
    }

    @AfterEach
    void close() throws Exception {
        List<String> offences = bench.hci0 == null ? List.of() : bench.hci0.offences();
        if (bench != null) bench.close();
        assertEquals(List.of(), offences);
    }

    @Test
    void theDeadlineIsOursAndACallOffIsAwaited() throws Exception {
        inTheTree();
        bench.inRange(false);
        assertThrows(OutOfRange.class, () -> radio.connect(bench.band(), Duration.ofMillis(300)));
        assertEquals(1, bench.bluez.count("Disconnect " + device()), "the pending connect was called off");
        bench.inRange(true);
        connect().close();
    }

    @Test
    void neverTwoConnectsAtATimeWithOneAdapter() throws Exception {
        StandInBand other = new StandInBand(bench.hci0, "C8:0F:10:11:22:44", "MI Band 3").with(StandInBench.BATTERY, Bytes.of(1), "read");
        bench.hci0.add(other);
        Future<GattLink> one = inBackground(() -> radio.connect(bench.band(), LONG));
        Future<GattLink> two = inBackground(() -> radio.connect(other.address(), LONG));
        one.get(20, TimeUnit.SECONDS).close();
        two.get(20, TimeUnit.SECONDS).close(); // the stand-in notes two at once as an offence
    }

    /** HOLD_UNSEEN stands for it: BlueZ says the same, whatever keeps the link from coming up. */
    @Test
    void abortsThatNeverCameUpBesideOtherLinksMeanThatTheControllerIsFull() throws Exception {
        StandInBand other = new StandInBand(bench.hci0, "C8:0F:10:11:22:44", "MI Band 3").with(StandInBench.BATTERY, Bytes.of(1), "read");
        bench.hci0.add(other);
        inTheTree();
        try (GattLink link = connect()) {
            other.link().nextConnects(Connect.HOLD_UNSEEN, Connect.HOLD_UNSEEN, Connect.HOLD_UNSEEN, Connect.HOLD_UNSEEN, Connect.HOLD_UNSEEN);
            Busy busy = assertThrows(Busy.class, () -> radio.connect(other.address(), LONG), "beside " + link);
            assertEquals("hci0 is busy with as many connections as it can have", busy.getMessage());
        }
    }

    @Test
    void scanningIsPausedWhileALinkIsMadeAndGoesOnAfterwards() throws Exception {
        try (Radio.Ear ear = radio.listen(heard -> { })) {
            bench.await("scanning for " + ear, () -> bench.hci0.scanning());
            try (GattLink link = connect()) {
                bench.await("scanning again, beside " + link, () -> bench.hci0.scanning());
            }
        }
        bench.await("the end of scanning", () -> !bench.hci0.scanning());
    }

    @Test
    void connectedIsNotReadyBeforeTheServicesAreResolved() throws Exception {
        bench.band.link().nextConnects(Connect.NEVER_RESOLVE);
        try (GattLink link = connect()) {
            assertTrue(link.has(StandInBench.BATTERY));
        }
        assertEquals(2, bench.bluez.count("Connect " + device()), "one link was given up, one was used");
    }

    @Test
    void anAbortedConnectIsTriedAgainAFewTimes() throws Exception {
        bench.abortNext(4);
        connect().close();
        assertEquals(5, bench.bluez.count("Connect " + device()));
        bench.abortNext(9);
        OutOfRange abortedAlways = assertThrows(OutOfRange.class, this::connect);
        assertEquals(10, bench.bluez.count("Connect " + device()));
        assertEquals(bench.band() + " is heard, but 5 connects to it in a row were aborted", abortedAlways.getMessage());
        assertTrue(abortedAlways.remedy().contains("sudo systemctl restart bluetooth"), abortedAlways.remedy());
    }

    @Test
    void aLinkThatBluezHoldsAndDoesNotShowIsLetGo() throws Exception {
        bench.band.link().nextConnects(Connect.HOLD_UNSEEN);
        connect().close();
        assertEquals(2, bench.bluez.count("Connect " + device()));
    }

    @Test
    void aDeviceThatBluezForgotIsLookedForAgainByItsAddress() throws Exception {
        bench.band.link().nextConnects(Connect.VANISH, Connect.VANISH);
        connect().close();
        assertEquals(3, bench.bluez.count("Connect " + device()));
    }

    @Test
    void aLostBondIsMendedByRemovingTheDevice() throws Exception {
        inTheTree();
        bench.band.bonded();
        bench.band.link().nextConnects(Connect.BREAK_UNTIL_REMOVED);
        connect().close();
        assertEquals(1, bench.bluez.count("RemoveDevice hci0"));
    }

    @Test
    void withoutABondABreakIsOnlyAnAbort() throws Exception {
        bench.band.link().nextConnects(Connect.BREAK_UNTIL_REMOVED);
        assertThrows(OutOfRange.class, this::connect);
        assertEquals(0, bench.bluez.count("RemoveDevice hci0"));
    }

    @Test
    void aStaleTableIsMendedByRemovingTheDeviceOnce() throws Exception {
        bench.band.link().nextConnects(Connect.NO_TABLE);
        connect().close();
        assertEquals(1, bench.bluez.count("RemoveDevice hci0"));
        bench.radio().forget(bench.band());
        bench.band.link().nextConnects(Connect.NO_TABLE, Connect.NO_TABLE);
        assertThrows(RequestRefused.class, this::connect);
    }

    @Test
    void anotherProgramsConnectIsWaitedFor() throws Exception {
        bench.band.link().nextConnects(Connect.BUSY_ELSEWHERE, Connect.BUSY_ELSEWHERE);
        connect().close();
    }

    @Test
    void theNextConnectDoesNotRunIntoADisconnect() throws Exception {
        for (int i = 0; i < 5; i++) connect().close();
        connect();
        List<String> calls = bench.bluez.calls().stream().filter(call -> call.matches("(Connect|Disconnect) dev.*")).toList();
        for (int i = 0; i < calls.size(); i++) assertTrue(calls.get(i).startsWith(i % 2 == 0 ? "Connect" : "Disconnect"), calls.toString());
    }

    @Test
    void subscriptionsAreTakenBackBeforeTheLinkIsLeft() throws Exception {
        GattLink link = connect();
        link.subscribe(StandInBench.EVENTS);
        link.close();
        bench.await("the end", () -> !bench.band.connected());
        List<String> calls = bench.bluez.calls();
        assertTrue(calls.indexOf("StopNotify char0012") > 0 && calls.indexOf("StopNotify char0012") < calls.indexOf("Disconnect " + device()), calls.toString());
    }

    @Test
    void anInterruptCallsTheConnectOff() throws Exception {
        inTheTree();
        bench.inRange(false);
        FutureTask<GattLink> connecting = new FutureTask<>(() -> radio.connect(bench.band(), LONG));
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            connecting.run();
            try {
                connecting.get();
            } catch (Exception e) {
                cancelled.complete(e.getCause() instanceof Cancelled || Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        bench.await("the connect", () -> bench.bluez.count("Connect " + device()) == 1);
        thread.interrupt();
        assertTrue(cancelled.get(10, TimeUnit.SECONDS));
        bench.await("the call off", () -> bench.bluez.count("Disconnect " + device()) == 1);
    }

    @Test
    void withoutPowerNothingIsTried() throws Exception {
        inTheTree();
        bench.hci0.power(false);
        bench.await("the news", () -> !bench.radios.get(0).adapter().powered());
        assertThrows(AdapterTrouble.class, this::connect);
        assertEquals(0, bench.bluez.count("Connect " + device()));
    }

    private GattLink connect() throws WristwayException {
        return radio.connect(bench.band(), LONG);
    }

    private String device() {
        return "dev_" + bench.band().text().replace(':', '_');
    }

    /** Heard once, so that BlueZ knows the device. */
    private void inTheTree() throws Exception {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        try (Radio.Ear ear = radio.listen(one -> heard.complete(null))) {
            bench.await("an advertisement for " + ear, heard::isDone);
        }
        bench.await("the end of scanning", () -> !bench.hci0.scanning());
    }

    private static <T> Future<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }
}
