package io.github.wristway.bluez;

import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.itests.bluez.Bed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Our radio on the real bluetoothd, with the virtual adapter of a bed. */
final class BedRadio implements Radios.Listener, AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    final Bed bed = Bed.open();
    private final RealTime time = new RealTime();
    private final List<BluezRadio> radios = new CopyOnWriteArrayList<>();
    private final BluezHost host;

    BedRadio() throws Exception {
        BluezSettings settings = new BluezSettings(HostFiles.busAddress(""), Set.of(bed.address().text().toLowerCase(Locale.ROOT)), true, ANSWER, 4, 7);
        host = new BluezHost(settings, Pace.usual(ANSWER), new HostFiles(Path.of("/")), time, this);
        host.start();
        if (!time.await(() -> !radios.isEmpty(), ANSWER)) throw new AssertionError("no radio came");
        radio().check();
    }

    Radio radio() {
        return radios.get(0);
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

    @Override
    public void close() throws IOException {
        host.close();
        bed.close();
        time.close();
    }
}
