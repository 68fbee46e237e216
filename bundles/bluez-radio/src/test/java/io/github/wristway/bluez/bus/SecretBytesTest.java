package io.github.wristway.bluez.bus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key on its way to a band is on the bus, and in no log, however talkative dbus-java is made. */
class SecretBytesTest {
    private static final byte[] KEY = HexFormat.of().parseHex("0108303132333435363738394041424344454f");

    /** Logging is set up once in the life of a process, so this has one of its own. */
    static final class Talkative {
        private Talkative() {}

        public static void main(String[] arguments) throws DBusException {
            BusCall call = BusCall.of("org.bluez", "/org/bluez/hci0/dev_1/char0012", "org.bluez.GattCharacteristic1", "WriteValue")
                    .with("aya{sv}", KEY.clone(), Map.of());
            Message message = call.message(new MessageFactory((byte) 'l'));
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            for (byte[] part : message.getWireData()) {
                if (part != null) wire.writeBytes(part);
            }
            System.err.println("sent as " + message);
            System.out.println(HexFormat.of().formatHex(wire.toByteArray()));
        }
    }

    @Test
    void aKeyIsOnTheBusAndInNoLog(@TempDir Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Path wire = folder.resolve("wire");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace", Talkative.class.getName())
                .redirectError(log.toFile()).redirectOutput(wire.toFile()).start();
        assertTrue(process.waitFor() == 0, () -> said(log));
        assertTrue(said(wire).contains(HexFormat.of().formatHex(KEY)), "the bus gets it whole");
        assertTrue(said(log).contains("Appending"), () -> "it was told to log everything: " + said(log));
        String decimal = Arrays.toString(Arrays.copyOfRange(KEY, 2, 6)).replace("[", "").replace("]", "");
        assertFalse(said(log).contains(decimal), () -> said(log));
        assertFalse(said(log).contains("value: " + KEY[2]) || said(log).contains("30313233"), () -> said(log));
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
