package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A message bus of our own, with real policies, that ends with the test. Nothing of the machine's own bus is touched. */
final class PrivateBus implements AutoCloseable {
    /** Who may talk to bluetoothd. */
    enum Policy {
        OPEN("<allow send_destination=\"*\"/>"),
        CLOSED("<allow send_destination=\"*\"/><deny send_destination=\"org.bluez\"/>");

        private final String rules;

        Policy(String rules) {
            this.rules = rules;
        }
    }

    private final Path folder;
    private final Process daemon;

    private PrivateBus(Path folder, Process daemon) {
        this.folder = folder;
        this.daemon = daemon;
    }

    static PrivateBus start(Policy policy) throws IOException {
        assumeTrue(Stream.of("/usr/bin/dbus-daemon", "/bin/dbus-daemon").map(Path::of).anyMatch(Files::exists),
                   "skipped: there is no dbus-daemon here (Debian: apt install dbus-daemon)");
        Path folder = Files.createTempDirectory("wristway-bus");
        Path config = folder.resolve("bus.conf");
        Files.writeString(config, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <listen>unix:path=%s/socket</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default"><allow own="*"/><allow receive_sender="*"/>%s</policy>
                </busconfig>
                """.formatted(folder, policy.rules));
        Process daemon = new ProcessBuilder("dbus-daemon", "--nofork", "--print-address=1", "--config-file=" + config)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader says = daemon.inputReader(StandardCharsets.UTF_8);
        assumeTrue(says.readLine() != null, "skipped: dbus-daemon does not start here");
        return new PrivateBus(folder, daemon);
    }

    String address() {
        return "unix:path=" + folder + "/socket";
    }

    @Override
    public void close() throws IOException {
        daemon.destroy();
        daemon.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
