package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.bus.Bus;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.bluez.bus.BusSignal;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freedesktop.dbus.FileDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

/** Somebody on the bus, or in the air, who means no good or knows no better. */
class FloodTest implements Bus.Ear {
    private static final Duration LONG = Duration.ofSeconds(45);

    private StandInBench bench;
    private Bus stranger;

    @BeforeEach
    void open() throws Exception {
        bench = new StandInBench();
        stranger = Bus.open(bench.bus.address(), this);
    }

    @AfterEach
    void close() throws Exception {
        stranger.close();
        bench.close();
    }

    @Test
    void aStrangersSignalsAreNotEvenDelivered() throws Exception {
        try (GattLink link = bench.radio().connect(bench.band(), LONG)) {
            String device = bench.band.path();
            for (int i = 0; i < 20_000; i++) {
                stranger.post(stranger.messages().createSignal(null, device, Kind.PROPERTIES, "PropertiesChanged", "sa{sv}as",
                        Kind.DEVICE, Map.of("Connected", BusCall.variant("b", false)), List.of()));
            }
            assertEquals(Bytes.ofHex("0f64"), link.read(StandInBench.BATTERY), "the link stands");
        }
    }

    @Test
    void aStrangersCallsAreRefusedAndItsDescriptorsClosed() throws Exception {
        try (GattLink link = bench.radio().connect(bench.band(), LONG)) {
            AFUNIXSocketPair<AFUNIXSocketChannel> pair = AFUNIXSocketPair.open();
            FileDescriptor socket = bench.bluez.number(pair.getSocket2());
            String us = bench.bluez.agent().split(" ")[0];
            long before = openDescriptors();
            for (int i = 0; i < 300; i++) {
                BusCall call = BusCall.of(us, "/io/github/wristway/serial", Kind.PROFILE, "NewConnection").with("oha{sv}", bench.band.path(), socket, Map.of());
                ExecutionException e = assertThrows(ExecutionException.class, () -> stranger.send(call).get(10, TimeUnit.SECONDS));
                assertEquals("org.freedesktop.DBus.Error.AccessDenied", ((BusError) e.getCause()).name());
            }
            assertTrue(openDescriptors() < before + 100, "descriptors stay open");
            assertEquals(Bytes.ofHex("0f64"), link.read(StandInBench.BATTERY), "the link stands");
            pair.close();
        }
    }

    private static long openDescriptors() throws Exception {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }

    @Test
    void hugePropertiesAreCarriedAndHarmNobody() throws Exception {
        List<String> texts = IntStream.range(0, 20_000).mapToObj(i -> "0000%04x-0000-1000-8000-00805f9b34fb".formatted(i & 0xffff)).toList();
        Map<Address, Advertisement> heard = listen();
        bench.await("the band", () -> heard.containsKey(bench.band()));
        bench.bluez.tell(() -> {
            bench.bluez.change(bench.band.path(), Kind.DEVICE, Map.of("UUIDs", BusCall.variant("as", texts), "Name", BusCall.variant("s", "n".repeat(1_000_000)),
                    "AdvertisingData", BusCall.variant("a{yv}", Map.of((byte) 1, BusCall.variant("ay", new byte[2_000_000])))));
            bench.bluez.change(bench.band.path(), Kind.DEVICE, Map.of("RSSI", BusCall.variant("n", (short) -33)));
        });
        bench.await("the next strength", () -> heard.get(bench.band()).rssiDbm() == -33);
        assertEquals(20_000, heard.get(bench.band()).services().size());
    }

    @Test
    void twoOfOneNameStayTwo() throws Exception {
        StandInBand twin = new StandInBand(bench.hci0, "C8:0F:10:11:22:44", bench.bandName()).with(StandInBench.BATTERY, Bytes.of(2), "read");
        bench.hci0.add(twin);
        Map<Address, Advertisement> heard = listen();
        bench.await("both", () -> heard.keySet().containsAll(List.of(bench.band(), twin.address())));
        try (GattLink link = bench.radio().connect(twin.address(), LONG)) {
            assertEquals(Bytes.of(2), link.read(StandInBench.BATTERY));
        }
        try (GattLink link = bench.radio().connect(bench.band(), LONG)) {
            assertEquals(Bytes.ofHex("0f64"), link.read(StandInBench.BATTERY));
        }
    }

    private Map<Address, Advertisement> listen() throws Exception {
        Map<Address, Advertisement> heard = new ConcurrentHashMap<>();
        Radio.Ear ear = bench.radio().listen(one -> {
            heard.put(one.address(), one);
            bench.time.signal();
        });
        assertTrue(ear != null);
        return heard;
    }

    @Override
    public void heard(BusSignal signal) {
        // the stranger only talks
    }

    @Override
    public void lost(String why) {
        // at the end of each test
    }
}
