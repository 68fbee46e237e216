package io.github.wristway.itests.felix;

import com.intel.bluetooth.BlueCoveImpl;
import com.intel.bluetooth.EmulatorTestsHelper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.bluetooth.DiscoveryAgent;
import javax.bluetooth.LocalDevice;
import javax.microedition.io.Connector;
import javax.microedition.io.StreamConnection;
import javax.microedition.io.StreamConnectionNotifier;

/** Runs inside the bundle of the radio: BlueCove's emulator, an adapter for whoever asks, and a device with a serial port. */
public final class EmulatedDevice {
    private EmulatedDevice() {}

    /**
     * What it takes to switch it off is to shut BlueCove down, as the radio does in the end.
     *
     * @param life what the device does with a connection, until it returns
     */
    public static void switchOn(String address, String name, BiConsumer<InputStream, OutputStream> life) throws Exception {
        Path properties = Files.createTempFile("emulator", ".properties");
        Files.writeString(properties, "deviceInquiryDuration=1\ndeviceInquiryRandomDelay=false\n" + address + ".deviceName=" + name + "\n");
        System.setProperty("bluecove.emulator.properties", properties.toString());
        EmulatorTestsHelper.startInProcessServer();
        CompletableFuture<Void> up = new CompletableFuture<>();
        thread(() -> live(address, life, up));
        up.get(20, TimeUnit.SECONDS);
        EmulatorTestsHelper.useThreadLocalEmulator();
        BlueCoveImpl.setDefaultThreadBluetoothStackID(BlueCoveImpl.getThreadBluetoothStackID());
        Files.delete(properties);
    }

    private static void live(String address, BiConsumer<InputStream, OutputStream> life, CompletableFuture<Void> up) {
        try {
            EmulatorTestsHelper.useThreadLocalEmulator(null, address);
            StreamConnectionNotifier port = (StreamConnectionNotifier) Connector.open("btspp://localhost:0000110100001000800000805F9B34FB;name=SPP");
            LocalDevice.getLocalDevice().setDiscoverable(DiscoveryAgent.GIAC);
            up.complete(null);
            while (true) {
                StreamConnection connection = port.acceptAndOpen();
                thread(() -> serve(connection, life));
            }
        } catch (IOException | RuntimeException e) {
            up.completeExceptionally(e); // or it is switched off
        }
    }

    private static void serve(StreamConnection connection, BiConsumer<InputStream, OutputStream> life) {
        try (InputStream in = connection.openInputStream(); OutputStream out = connection.openOutputStream()) {
            life.accept(in, out);
            connection.close();
        } catch (IOException e) {
            // whoever was connected is gone
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "emulated device");
        thread.setDaemon(true);
        thread.start();
    }
}
