package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.Radio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** The stand-in on a bus of its own, one adapter, one band, and our side connected to it; quick where the real one is slow. */
final class StandInBench implements RadioBench, Radios.Listener {
    static final UUID BATTERY = BluetoothUuid.of(0xff0c);
    static final UUID CONTROL = BluetoothUuid.of(0xff05);
    static final UUID EVENTS = BluetoothUuid.of(0xff03);
    /** One that only notifies. */
    static final UUID MINUTES = BluetoothUuid.of(0xff07);
    /** A busy machine must not fail a test, so only what is waited for in vain is short. */
    static final Pace QUICK = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(10),
            Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final RealTime time = new RealTime();
    final PrivateBus bus;
    final List<BluezRadio> radios = new CopyOnWriteArrayList<>();
    final BluezHost host;
    /** What is done there whenever a radio came. */
    volatile Runnable onTheHostsThread = () -> { };
    StandInBluez bluez;
    StandInAdapter hci0;
    StandInBand band;

    StandInBench() throws Exception {
        this(PrivateBus.Policy.OPEN, Set.of(), Path.of("/"));
        begin();
        awaitRadio();
    }

    /** Only a bus, and our side started on it. */
    StandInBench(PrivateBus.Policy policy, Set<String> adapters, Path root) throws Exception {
        bus = PrivateBus.start(policy);
        BluezSettings settings = new BluezSettings(bus.address(), adapters, true, Duration.ofSeconds(1), 4, 7);
        host = new BluezHost(settings, QUICK, new HostFiles(root), time, this);
    }

    void begin() throws Exception {
        bluetoothdStarts(Map.of());
        hostStarts();
    }

    void hostStarts() {
        host.start();
    }

    void bluetoothdStarts(Map<String, Object> differences) throws Exception {
        bluez = new StandInBluez(bus.address());
        hci0 = new StandInAdapter(bluez, "hci0", differences);
        band = new StandInBand(hci0, "C8:0F:10:11:22:33", "MI Band 2")
                .advertising("ManufacturerData", "a{qv}", Map.of(0x0157, BusCall.variant("ay", new byte[] {1, 2, 3})))
                .advertising("ServiceData", "a{sv}", Map.of("0000fee0-0000-1000-8000-00805f9b34fb", BusCall.variant("ay", new byte[] {4})))
                .advertising("UUIDs", "as", List.of("0000fee0-0000-1000-8000-00805f9b34fb"))
                .with(BATTERY, Bytes.ofHex("0f64"), "read")
                .with(CONTROL, Bytes.EMPTY, "write", "write-without-response")
                .with(EVENTS, Bytes.ofHex("55"), "read", "notify")
                .with(MINUTES, Bytes.EMPTY, "notify");
        hci0.add(band);
    }

    Radio awaitRadio() throws Exception {
        await("a radio", () -> !radios.isEmpty());
        return radios.get(0);
    }

    /** Things on other threads are awaited, never slept for; what does not come in time fails. */
    void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean came = false;
        while (!came && System.nanoTime() < end) came = time.await(condition, Duration.ofMillis(5));
        assertTrue(came, what + " did not come");
    }

    @Override
    public void came(BluezRadio radio) {
        radios.add(radio);
        time.signal();
        onTheHostsThread.run();
    }

    @Override
    public void went(BluezRadio radio) {
        radios.remove(radio);
        time.signal();
    }

    @Override
    public Radio radio() {
        return radios.get(0);
    }

    @Override
    public Address band() {
        return band.address();
    }

    @Override
    public String bandName() {
        return "MI Band 2";
    }

    @Override
    public UUID readable() {
        return BATTERY;
    }

    @Override
    public Bytes readableValue() {
        return Bytes.ofHex("0f64");
    }

    @Override
    public UUID writable() {
        return CONTROL;
    }

    @Override
    public UUID notifying() {
        return EVENTS;
    }

    @Override
    public UUID streaming() {
        return MINUTES;
    }

    @Override
    public Optional<Bytes> lastWritten() {
        List<String> written = band.table().written();
        return written.isEmpty() ? Optional.empty() : Optional.of(Bytes.ofHex(written.get(written.size() - 1).replaceFirst(".* ", "")));
    }

    @Override
    public void notifies(Bytes value) {
        band.notifies(EVENTS, value);
    }

    @Override
    public void streams(Bytes value) {
        band.notifies(MINUTES, value);
    }

    @Override
    public void inRange(boolean is) {
        band.inRange(is);
    }

    @Override
    public void abortNext(int times) {
        for (int i = 0; i < times; i++) band.link().nextConnects(StandInLink.Connect.ABORT);
    }

    @Override
    public void dropLink() {
        band.drop();
    }

    @Override
    public void mute() {
        band.mute(true);
    }

    @Override
    public void close() throws Exception {
        host.close();
        if (bluez != null) bluez.close();
        bus.close();
        time.close();
    }
}
