package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.bus.Bus;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusSignal;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.Radio;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scanning: what is heard, and what other programs and bluetoothd itself do to it. */
class ScanTest {
    private final Map<Address, Advertisement> heard = new ConcurrentHashMap<>();
    private StandInBench bench;
    private Radio radio;

    @BeforeEach
    void open() throws Exception {
        bench = new StandInBench();
        radio = bench.radio();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void mergesWhatIsSaidPieceByPiece() throws Exception {
        listen();
        bench.await("the band", () -> heard.containsKey(bench.band()));
        String device = bench.band.path();
        bench.bluez.tell(() -> bench.bluez.change(device, Kind.DEVICE, Map.of("RSSI", BusCall.variant("n", (short) -42))));
        bench.await("a new strength", () -> heard.get(bench.band()).rssiDbm() == -42);
        Advertisement whole = heard.get(bench.band());
        assertEquals("MI Band 2", whole.name());
        assertEquals(Map.of(0x0157, Bytes.ofHex("010203")), whole.manufacturerData());
        assertEquals(Map.of(BluetoothUuid.of(0xfee0), Bytes.ofHex("04")), whole.serviceData());
        assertEquals(Set.of(BluetoothUuid.of(0xfee0)), whole.services());
    }

    @Test
    void whatBluezOnlyRemembersIsNotHeard() throws Exception {
        listen();
        bench.await("the band", () -> heard.containsKey(bench.band()));
        heard.clear();
        bench.bluez.tell(() -> {
            bench.bluez.change(bench.band.path(), Kind.DEVICE, Map.of("Alias", BusCall.variant("s", "kitchen")));
            bench.bluez.add("/org/bluez/hci0/dev_C8_0F_10_11_22_55", Kind.DEVICE, Map.of("Address", BusCall.variant("s", "C8:0F:10:11:22:55")), request -> false);
        });
        bench.band.inRange(true);
        bench.await("the band again", () -> heard.containsKey(bench.band()));
        assertEquals(Set.of(bench.band()), heard.keySet());
    }

    @Test
    void anotherProgramMayStopItsOwnScanning() throws Exception {
        bench.hci0.othersScan(true);
        listen();
        bench.await("scanning", () -> bench.bluez.count("StartDiscovery hci0") == 1);
        bench.hci0.othersScan(false);
        bench.inRange(true);
        bench.await("the band", () -> heard.containsKey(bench.band()));
    }

    @Test
    void inProgressIsAsGoodAsAYes() throws Exception {
        bench.hci0.startFailsWith("org.bluez.Error.InProgress");
        bench.hci0.othersScan(true);
        listen();
        bench.inRange(true);
        bench.await("the band", () -> heard.containsKey(bench.band()));
    }

    @Test
    void inProgressThatLeadsToNothingIsAskedAgain() throws Exception {
        bench.hci0.startFailsWith("org.bluez.Error.InProgress"); // of a bluetoothd that was killed; nobody scans
        listen();
        bench.await("a second try", () -> bench.bluez.count("StartDiscovery hci0") >= 2);
        bench.hci0.startFailsWith("");
        bench.await("the band", () -> heard.containsKey(bench.band()));
    }

    @Test
    void startsAgainWhenBluetoothdEndsTheScanning() throws Exception {
        listen();
        bench.await("scanning", () -> bench.hci0.scanning());
        bench.hci0.scanningEnds();
        bench.await("a second start", () -> bench.bluez.count("StartDiscovery hci0") == 2);
    }

    @Test
    void triesAgainAfterAFailure() throws Exception {
        bench.hci0.startFailsWith("org.bluez.Error.Failed");
        listen();
        bench.await("a try", () -> bench.bluez.count("StartDiscovery hci0") >= 2);
        bench.hci0.startFailsWith("");
        bench.await("the band", () -> heard.containsKey(bench.band()));
    }

    @Test
    void goesOnAfterThePowerWasOff() throws Exception {
        listen();
        bench.await("scanning", () -> bench.hci0.scanning());
        bench.hci0.power(false);
        bench.await("silence", () -> !bench.hci0.scanning());
        bench.hci0.power(true);
        bench.await("scanning", () -> bench.hci0.scanning());
    }

    @Test
    void fiveHundredAdvertisersAndNonsenseAmongThem() throws Exception {
        for (int i = 0; i < 500; i++) {
            bench.hci0.add(new StandInBand(bench.hci0, "D0:00:00:00:%02X:%02X".formatted(i >> 8, i & 0xff), i % 2 == 0 ? "one name" : "")
                    .advertising("ManufacturerData", "a{qv}", Map.of(i, BusCall.variant(i % 3 == 0 ? "s" : "ay", i % 3 == 0 ? "no bytes" : new byte[i % 30])))
                    .advertising("UUIDs", "as", List.of("not a uuid", "0000fee0-0000-1000-8000-00805f9b34fb", "")));
        }
        bench.bluez.tell(() -> bench.bluez.add("/org/bluez/hci0/dev_X", Kind.DEVICE, Map.of("Address", BusCall.variant("s", "nonsense"), "RSSI", BusCall.variant("n", (short) -1)),
                                               request -> false));
        listen();
        bench.await("all of them", () -> heard.size() == 501);
        assertTrue(heard.values().stream().allMatch(one -> one.services().size() == 1));
    }

    @Test
    void aListenerThatFailsHarmsNobody() throws Exception {
        try (Radio.Ear bad = radio.listen(one -> {
            throw new IllegalStateException("as the test wants it");
        })) {
            listen();
            bench.await("the band, beside " + bad, () -> heard.containsKey(bench.band()));
        }
    }

    @Test
    void onlyBluetoothdIsBelieved() throws Exception {
        listen();
        bench.await("the band", () -> heard.containsKey(bench.band()));
        // as a signal arrives that somebody sent to us alone
        bench.host.heard(new BusSignal(":1.99", bench.band.path(), Kind.PROPERTIES, "PropertiesChanged",
                List.of(Kind.DEVICE, Map.of("RSSI", (short) -1), List.of())));
        bench.host.heard(new BusSignal(":1.99", "/", Kind.OBJECTS, "InterfacesRemoved", List.of("/org/bluez/hci0", List.of(Kind.ADAPTER))));
        bench.host.heard(new BusSignal(":1.99", Bus.PATH, Bus.NAME, "NameOwnerChanged", List.of(Kind.BLUEZ, ":1.1", "")));
        assertEquals(-60, heard.get(bench.band()).rssiDbm());
        radio.check();
        bench.bluez.tell(() -> bench.bluez.change(bench.band.path(), Kind.DEVICE, Map.of("RSSI", BusCall.variant("n", (short) -77))));
        bench.await("the truth", () -> heard.get(bench.band()).rssiDbm() == -77);
        radio.check();
    }

    private void listen() throws Exception {
        radio.listen(one -> {
            assertTrue(one.rssiDbm() != -1, "forged");
            heard.put(one.address(), one);
            bench.time.signal();
        });
    }

    /** As when one is plugged in on a busy machine: bluetoothd switches it on a moment after it has told of it. */
    @Test
    void anAdapterThatIsSwitchedOnBeforeItsRadioIsMadeScans() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<Void>().completeOnTimeout(null, 20, TimeUnit.SECONDS);
        bench.onTheHostsThread = over::join;
        new StandInAdapter(bench.bluez, "hci1", Map.of());
        bench.await("the radio that keeps the host's thread busy", () -> bench.radios.size() == 2);
        StandInAdapter late = new StandInAdapter(bench.bluez, "hci2", Map.of("Powered", BusCall.variant("b", false)));
        late.power(true);
        Mirror mirror = bench.radios.get(0).adapter().mirror();
        bench.await("the news", () -> mirror.at(late.path()).filter(node -> node.truth(Kind.ADAPTER, "Powered")).isPresent());
        over.complete(null);
        bench.await("the late radio", () -> bench.radios.size() == 3);
        bench.radios.get(2).listen(any -> { });
        bench.await("scanning", late::scanning);
    }
}
