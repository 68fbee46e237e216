package io.github.wristway.bluecove;

import com.intel.bluetooth.BlueCoveImpl;
import com.intel.bluetooth.EmulatorTestsHelper;
import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * BlueCove's own emulator, a JSR-82 that works: bands in it, and radios with an adapter each. Each radio reaches one band only,
 * because an emulated adapter loses its first connection when it opens a second.
 */
final class EmulatedAir {
    static final Address BAND_9 = new Address("0B:20:00:00:00:09");
    static final Address BAND_8_PRO = new Address("0B:20:00:00:00:08");
    static final Address NOBODY = new Address("0B:20:00:00:00:FF");
    /** Only what is waited for in vain is short. */
    static final Pace QUICK = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(100));

    final RealTime time = new RealTime();
    private final List<AutoCloseable> inIt = new ArrayList<>();

    EmulatedAir() {
        System.setProperty("bluecove.emulator.properties", properties().toString());
        EmulatorTestsHelper.startInProcessServer();
    }

    /** BlueCove takes a file only, and reads it once. */
    private static Path properties() {
        try (InputStream resource = EmulatedAir.class.getResourceAsStream("/emulator.properties")) {
            Path file = Files.createTempFile("emulator", ".properties");
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EmulatedBand band(Address address, int channel) throws Exception {
        EmulatedBand band = silentBand(address, channel, true);
        return band.accepting();
    }

    EmulatedBand silentBand(Address address, int channel, boolean shows) throws Exception {
        EmulatedBand band = new EmulatedBand(address, channel, shows);
        inIt.add(band);
        return band;
    }

    /** @param devices those that are in the configuration */
    BlueCoveRadio radio(Address... devices) throws Exception {
        return radio(adapter(), devices);
    }

    BlueCoveRadio radio(Object adapter, Address... devices) {
        BlueCoveSettings settings = new BlueCoveSettings(true, Duration.ofSeconds(1), Set.of(devices), true);
        BlueCoveRadio radio = new BlueCoveRadio(settings, QUICK, new Crew(time, () -> BlueCoveImpl.setThreadBluetoothStackID(adapter)));
        inIt.add(0, radio);
        return radio;
    }

    static Object adapter() throws Exception {
        CompletableFuture<Object> made = new CompletableFuture<>();
        new Thread(() -> {
            try {
                EmulatorTestsHelper.useThreadLocalEmulator();
                made.complete(BlueCoveImpl.getThreadBluetoothStackID());
            } catch (Exception e) {
                made.completeExceptionally(e);
            }
        }, "a new adapter").start();
        return made.get(20, TimeUnit.SECONDS);
    }

    void close() throws Exception {
        for (AutoCloseable one : inIt) one.close();
        BlueCoveImpl.shutdown();
        EmulatorTestsHelper.stopInProcessServer();
        time.close();
    }
}
