package io.github.wristway.bluez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the files of a Linux host tell about Bluetooth without asking anybody. Files that are not there tell nothing. */
record HostFiles(Path root) {
    private static final String BUS = "unix:path=/run/dbus/system_bus_socket";

    /** @param configured from the configuration; empty for the usual place */
    static String busAddress(String configured) {
        String fromOutside = System.getenv("DBUS_SYSTEM_BUS_ADDRESS");
        if (!configured.isBlank()) return configured.strip();
        return fromOutside == null || fromOutside.isBlank() ? BUS : fromOutside;
    }

    /** The socket that should be there and is not. */
    Optional<String> missingSocket(String busAddress) {
        return socket(busAddress).filter(path -> !Files.exists(root.resolve(path.substring(1))));
    }

    /** Whether the socket may be used by us at all. */
    boolean open(String busAddress) {
        return socket(busAddress).map(path -> Files.isWritable(root.resolve(path.substring(1)))).orElse(true);
    }

    /** Where the address leads to, if it is a file at all. */
    static Optional<String> socket(String busAddress) {
        for (String part : busAddress.replaceFirst("^unix:", "").replaceFirst(";.*", "").split(",")) {
            if (part.startsWith("path=/")) return Optional.of(part.substring("path=".length()));
        }
        return Optional.empty();
    }

    boolean inContainer() {
        return Stream.of(".dockerenv", "run/.containerenv", "run/systemd/container").map(root::resolve).anyMatch(Files::exists);
    }

    /** Whether the kernel sees any adapter. */
    boolean hasAdapter() {
        return !list(root.resolve("sys/class/bluetooth")).isEmpty();
    }

    /** How rfkill holds an adapter down, if it does. */
    Optional<Obstacle> blocked(String adapter) {
        boolean soft = false;
        for (Path one : list(root.resolve("sys/class/rfkill"))) {
            String name = read(one.resolve("name"));
            if (!read(one.resolve("type")).equals("bluetooth") || name.startsWith("hci") && !name.equals(adapter)) continue;
            if (read(one.resolve("hard")).equals("1")) return Optional.of(Obstacle.BLOCKED_BY_SWITCH);
            soft |= read(one.resolve("soft")).equals("1");
        }
        return soft ? Optional.of(Obstacle.BLOCKED) : Optional.empty();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
