package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.Bridge;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A stand-in for bluetoothd on a bus of its own, and around its adapter virtual bands with a serial port. */
public final class SerialAir implements AutoCloseable {
    private static final int NEAR = -60;
    private static final long ADVERTISING_MILLIS = 200;
    private static final AirRules QUICK = new AirRules(7, Duration.ofMillis(50), Duration.ofMillis(2), 8, false, 24, Duration.ofMillis(200), Duration.ofSeconds(30));

    private final RealTime time = new RealTime();
    private final World world = new World(time, QUICK, ZoneOffset.UTC);
    private final PrivateBus bus;
    private final StandInBluez bluez;
    private final StandInAdapter hci0;
    private final Map<VirtualBand, StandInBand> seen = new ConcurrentHashMap<>();

    public SerialAir() throws Exception {
        bus = PrivateBus.start(PrivateBus.Policy.OPEN);
        bluez = new StandInBluez(bus.address());
        hci0 = new StandInAdapter(bluez, "hci0", Map.of());
        bluez.tell(this::advertise);
    }

    private void advertise() {
        seen.forEach((band, there) -> there.inRange(isOnAir(band)));
        bluez.tellLater(ADVERTISING_MILLIS, this::advertise);
    }

    /** Not while it restarts. */
    private boolean isOnAir(VirtualBand band) {
        return world.air().look(() -> band.advert().isPresent());
    }

    public String busAddress() {
        return bus.address();
    }

    public World world() {
        return world;
    }

    public VirtualBand add(BandModel model, Address address) {
        VirtualBand band = world.add(model, "band", address, NEAR);
        StandInBand there = new StandInBand(hci0, address.text(), band.advert().orElseThrow().name());
        BlockingQueue<ByteChannel> connected = new LinkedBlockingQueue<>();
        there.serial().playedBy(connected::add);
        Bridge.build(() -> new Host(connected.take()), world.radio(), address);
        hci0.add(there);
        seen.put(band, there);
        return band;
    }

    private record Host(ByteChannel end) implements Bridge.Host {
        @Override
        public Bytes readSome() throws IOException {
            ByteBuffer some = ByteBuffer.allocate(1024);
            end.read(some);
            return Bytes.copyOf(Arrays.copyOf(some.array(), some.position()));
        }

        @Override
        public void send(Bytes some) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(some.toArray());
            while (rest.hasRemaining()) end.write(rest);
        }

        @Override
        public void hangUp() throws IOException {
            end.close();
        }
    }

    /** What the radio asked of bluetoothd, such as {@code "ConnectProfile dev_C8_0F_10_11_22_33"}. */
    public List<String> calls() {
        return bluez.calls();
    }

    /** What no client should ever do. */
    public List<String> offences() {
        return hci0.offences();
    }

    @Override
    public void close() throws IOException {
        bluez.close();
        bus.close();
        world.close();
        time.close();
    }
}
