package io.github.wristway.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** 1,000 notifications a second from a bluetoothd that is none, to listeners that take turns. */
final class NotifyBenchmark {
    private static final int ROUNDS = 3;
    private static final String OURS = "ours, by socket";
    private static final String DBUS_FAST = "dbus_fast, by socket";
    private static final String DBUS_JAVA = "dbus-java, by signals";
    private static final String PACKAGE = "io.github.wristway.bluez.";
    private static final String CHARACTERISTIC = "/org/bluez/hci0/dev_C8_0F_10_11_22_33/service0001/char%04x";
    private static final String BY_SOCKET = CHARACTERISTIC.formatted(16);
    private static final String BY_SIGNAL = CHARACTERISTIC.formatted(17);

    private final PrintStream out;

    NotifyBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory("wristway-benchmark");
        try (Listening.Daemon bus = Listening.bus(folder);
             Listening.Daemon band = Listening.daemon("a band notifies", java(PACKAGE + "Ticking", bus.said()))) {
            out.println(band.said());
            compare(measure(listeners(bus.said())));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Somebody who listens, in a process of his own. */
    private record Listener(String name, List<String> command, List<Listening.Heard> heard) {
        double median(ToDoubleFunction<Listening.Heard> figure) {
            return Median.of(heard.stream().mapToDouble(figure).toArray());
        }
    }

    private List<Listener> listeners(String address) throws URISyntaxException {
        List<Listener> listeners = new ArrayList<>();
        listeners.add(new Listener(OURS, java(PACKAGE + "OurListener", address, "BY_SOCKET"), new ArrayList<>()));
        listeners.add(new Listener("ours, by signals", java(PACKAGE + "OurListener", address, "BY_SIGNAL"), new ArrayList<>()));
        listeners.add(new Listener(DBUS_JAVA, java(PACKAGE + "SignalListener", address, BY_SIGNAL), new ArrayList<>()));
        Optional<String> python = Stream.of("python3", "/usr/bin/python3").filter(each -> Listening.succeeds(each, "-c", "import dbus_fast")).findFirst();
        if (python.isEmpty()) out.println("dbus_fast is not here and was left out (Debian: apt install python3-dbus-fast)");
        else listeners.add(new Listener(DBUS_FAST, List.of(python.get(), script().toString(), address, BY_SOCKET), new ArrayList<>()));
        return listeners;
    }

    private static List<Listener> measure(List<Listener> listeners) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Listener each : listeners) each.heard().add(Listening.to(each.command()));
        }
        return listeners;
    }

    private void compare(List<Listener> listeners) {
        for (Listener each : listeners) {
            out.printf("%-22s p50 %6.1f µs, CPU %6.1f µs each, lost with a pause of 200 ms: %s%n", each.name(),
                       each.median(Listening.Heard::micros), each.median(Listening.Heard::cpuMicros), each.heard().stream().map(Listening.Heard::lost).toList());
        }
        Listener ours = listeners.get(0);
        for (Listener peer : listeners.subList(1, listeners.size())) {
            out.printf("%s / %s: p50 %.2f, CPU %.2f%n", OURS, peer.name(), ours.median(Listening.Heard::micros) / peer.median(Listening.Heard::micros),
                       ours.median(Listening.Heard::cpuMicros) / peer.median(Listening.Heard::cpuMicros));
        }
    }

    private static List<String> java(String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx64m",
                                                       "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private static Path script() throws URISyntaxException {
        Path jar = Path.of(NotifyBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.resolve("../../src/main/python/dbus_fast_listener.py").normalize();
    }
}
