package io.github.wristway.itests.felix;

import com.intel.bluetooth.BlueCoveImpl;
import com.intel.bluetooth.EmulatorTestsHelper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.bluetooth.DiscoveryAgent;
import javax.bluetooth.LocalDevice;
import javax.microedition.io.Connector;
import javax.microedition.io.StreamConnection;
import javax.microedition.io.StreamConnectionNotifier;

/** Runs inside the bundle of the radio: BlueCove's emulator, an adapter for whoever asks, and a band that sends back what it gets. */
public final class EchoBand {
    private EchoBand() {}

    /** What it takes to switch it off is to shut BlueCove down, as the radio does in the end. */
    public static void switchOn(String address, String name) throws Exception {
        Path properties = Files.createTempFile("emulator", ".properties");
        Files.writeString(properties, "deviceInquiryDuration=1\ndeviceInquiryRandomDelay=false\n" + address + ".deviceName=" + name + "\n");
        System.setProperty("bluecove.emulator.properties", properties.toString());
        EmulatorTestsHelper.startInProcessServer();
        CompletableFuture<Void> up = new CompletableFuture<>();
        Thread band = new Thread(() -> live(address, up), "echo band");
        band.setDaemon(true);
        band.start();
        up.get(20, TimeUnit.SECONDS);
        EmulatorTestsHelper.useThreadLocalEmulator();
        BlueCoveImpl.setDefaultThreadBluetoothStackID(BlueCoveImpl.getThreadBluetoothStackID());
        Files.delete(properties);
    }

    private static void live(String address, CompletableFuture<Void> up) {
        try {
            EmulatorTestsHelper.useThreadLocalEmulator(null, address);
            StreamConnectionNotifier port = (StreamConnectionNotifier) Connector.open("btspp://localhost:0000110100001000800000805F9B34FB;name=SPP");
            LocalDevice.getLocalDevice().setDiscoverable(DiscoveryAgent.GIAC);
            up.complete(null);
            while (true) echo(port.acceptAndOpen());
        } catch (IOException | RuntimeException e) {
            up.completeExceptionally(e); // or it is switched off
        }
    }

    private static void echo(StreamConnection connection) throws IOException {
        try (InputStream in = connection.openInputStream(); var out = connection.openOutputStream()) {
            in.transferTo(out);
        } finally {
            connection.close();
        }
    }
}
