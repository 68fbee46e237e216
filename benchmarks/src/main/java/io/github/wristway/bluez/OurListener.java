package io.github.wristway.bluez;

import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Our radio, as a driver uses it. */
final class OurListener implements Radios.Listener {
    private final RealTime time = new RealTime();
    private final List<BluezRadio> radios = new CopyOnWriteArrayList<>();

    private OurListener() {}

    /** @param arguments the address of the bus, and {@code BY_SOCKET} or {@code BY_SIGNAL} */
    public static void main(String[] arguments) throws Exception {
        new OurListener().listen(arguments[0], arguments[1].equals("BY_SOCKET") ? Ticking.BY_SOCKET : Ticking.BY_SIGNAL);
    }

    private void listen(String bus, UUID characteristic) throws Exception {
        Duration answer = Duration.ofSeconds(30);
        BluezSettings settings = new BluezSettings(bus, Set.of(), true, answer, 4, 7);
        try (BluezHost host = new BluezHost(settings, Pace.usual(answer), new HostFiles(Path.of("/")), time, this)) {
            host.start();
            if (!time.await(() -> !radios.isEmpty(), answer)) throw new IllegalStateException("there is no radio");
            try (GattLink link = radios.get(0).connect(new Address("C8:0F:10:11:22:33"), answer)) {
                link.subscribe(characteristic);
                Tally tally = new Tally();
                while (tally.hear(link.receive(answer).orElseThrow().value())) { }
                tally.print();
            }
        }
    }

    @Override
    public void came(BluezRadio radio) {
        radios.add(radio);
        time.signal();
    }

    @Override
    public void went(BluezRadio radio) {
        radios.remove(radio);
    }
}
