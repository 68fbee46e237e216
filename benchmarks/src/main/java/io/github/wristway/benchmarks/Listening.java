package io.github.wristway.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes that listen, and those that they need. */
final class Listening {
    private Listening() {}

    /** What one listener measured. */
    record Heard(double micros, double cpuMicros, long lost) {}

    /** A process that serves until it is closed, and what it said when it was ready. */
    record Daemon(Process process, String said) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /** A message bus of our own. */
    static Daemon bus(Path folder) throws IOException {
        Path config = folder.resolve("bus.conf");
        Files.writeString(config, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <listen>unix:path=%s/socket</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default"><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/></policy>
                </busconfig>
                """.formatted(folder));
        return daemon("unix:", List.of("dbus-daemon", "--nofork", "--print-address=1", "--config-file=" + config));
    }

    /** @param ready how the line begins by which it says that it is */
    static Daemon daemon(String ready, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = process.inputReader(StandardCharsets.UTF_8).readLine();
        Daemon daemon = new Daemon(process, said);
        if (said != null && said.startsWith(ready)) return daemon;
        daemon.close();
        throw new IllegalStateException(command.get(0) + " does not start: " + said);
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets a listener run to its end, and pauses its whole process once, when it says so. */
    static Heard to(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = says.readLine(); line != null; line = says.readLine()) {
                if (line.equals("pause")) {
                    pause(process);
                } else if (line.matches("[\\d.]+ [\\d.]+ -?\\d+")) {
                    String[] figures = line.split(" ");
                    return new Heard(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Long.parseLong(figures[2]));
                }
            }
        } finally {
            process.waitFor();
        }
        throw new IllegalStateException("it ended too early: " + String.join(" ", command));
    }

    private static void pause(Process process) {
        String id = Long.toString(process.pid());
        if (!succeeds("sh", "-c", "kill -STOP " + id + "; sleep 0.2; kill -CONT " + id)) throw new IllegalStateException("it cannot be paused");
    }
}
