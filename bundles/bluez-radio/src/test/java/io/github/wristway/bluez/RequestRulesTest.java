package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Requests}, {@link Agent} and {@link Inbox} make of a link's requests, against the behaviour that made it necessary. */
class RequestRulesTest {
    private static final Duration LONG = Duration.ofSeconds(45);

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
    void anAgentOfOursLetsBluezPairWhileThereIsALink() throws Exception {
        try (GattLink link = connect()) {
            bench.band.wantsBond();
            assertEquals(Bytes.ofHex("0f64"), link.read(StandInBench.BATTERY));
        }
    }

    @Test
    void aRequestThatWantsABondIsAskedForItAndRepeated() throws Exception {
        assertEquals("", bench.bluez.agent());
        try (GattLink link = connect()) {
            bench.band.wantsToBeAskedForABond();
            assertEquals(Bytes.ofHex("0f64"), link.read(StandInBench.BATTERY));
            assertTrue(bench.bluez.calls().contains("agent RequestAuthorization agreed"), bench.bluez.calls().toString());
        }
        bench.await("the agent's farewell", () -> bench.bluez.count("UnregisterAgent bluez") == 1);
        assertEquals("", bench.bluez.agent());
    }

    @Test
    void theAgentAgreesForOurOwnLinksOnly() throws Exception {
        try (GattLink link = connect()) {
            bench.bluez.tell(() -> bench.bluez.askAgent("RequestAuthorization", "o", "/org/bluez/hci0/dev_00_00_00_00_00_01"));
            bench.await("the agent's no, beside " + link, () -> bench.bluez.calls().contains("agent RequestAuthorization refused"));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "org.bluez.Error.NotSupported,            RequestRefused",
        "org.bluez.Error.NotAuthorized,           RequestRefused",
        "org.bluez.Error.InvalidArguments,        RequestRefused",
        "org.bluez.Error.Failed,                  RequestRefused",
        "org.bluez.Error.SomethingNew,            RequestRefused",
        "org.bluez.Error.NotConnected,            LinkLost",
        "org.freedesktop.DBus.Error.UnknownObject, LinkLost",
        "org.freedesktop.DBus.Error.NoReply,      LinkLost",
        "org.freedesktop.DBus.Error.AccessDenied, AdapterTrouble",
        "org.bluez.Error.NotReady,                AdapterTrouble"
    })
    void failuresAreToldByTheNamesOfErrors(String errorName, String failure) throws Exception {
        try (GattLink link = connect()) {
            bench.band.table().refuses(StandInBench.BATTERY, errorName);
            WristwayException e = assertThrows(WristwayException.class, () -> link.read(StandInBench.BATTERY));
            assertEquals(failure, e.getClass().getSimpleName(), e.getMessage());
            assertFalse(e.remedy().isBlank());
        }
    }

    @Test
    void aRequestThatFailsBecauseTheLinkBreaksIsALostLink() throws Exception {
        try (GattLink link = connect()) {
            bench.band.table().refuses(StandInBench.CONTROL, "org.bluez.Error.Failed");
            bench.bluez.tellLater(50, bench.band.link()::breaks);
            assertThrows(LinkLost.class, () -> link.write(StandInBench.CONTROL, Bytes.of(1), Write.REQUEST));
        }
    }

    @Test
    void notificationsDuringAReadAreKeptAndInOrder() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(StandInBench.EVENTS);
            for (int i = 0; i < 50; i++) {
                bench.notifies(Bytes.of(i));
                bench.notifies(Bytes.ofHex("55")); // the very value that is read
                assertEquals(Bytes.ofHex("55"), link.read(StandInBench.EVENTS));
            }
            for (int i = 0; i < 50; i++) {
                assertEquals(Bytes.of(i), link.receive(LONG).orElseThrow().value());
                assertEquals(Bytes.ofHex("55"), link.receive(LONG).orElseThrow().value());
            }
            assertTrue(link.receive(Duration.ofMillis(200)).isEmpty());
        }
    }

    @Test
    void nonsenseFromADeviceHarmsNobody() throws Exception {
        try (GattLink link = connect()) {
            link.subscribe(StandInBench.EVENTS);
            String path = bench.band.table().pathOf(StandInBench.EVENTS);
            bench.bluez.tell(() -> {
                bench.bluez.say(path, Kind.CHARACTERISTIC, Map.of("Value", BusCall.variant("s", "no bytes at all")));
                bench.bluez.say(path, Kind.CHARACTERISTIC, Map.of("Value", BusCall.variant("ai", List.of(1, 2))));
                bench.bluez.say("/org/bluez/hci0/dev_nobody", Kind.DEVICE, Map.of("Connected", BusCall.variant("b", false)));
            });
            bench.notifies(Bytes.of(9));
            Bytes last = Bytes.EMPTY;
            while (!last.equals(Bytes.of(9))) last = link.receive(LONG).orElseThrow().value();
        }
    }

    private GattLink connect() throws WristwayException {
        return bench.radio().connect(bench.band(), LONG);
    }
}
