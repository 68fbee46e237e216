package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.radio.GattLink.Write;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A device's characteristics by name, as long as one link lasts: the next link may find others in other places. */
final class Characteristics {
    /**
     * One of them.
     *
     * @param flags what it can be used for, in BlueZ's words
     */
    record Characteristic(UUID uuid, String path, Set<String> flags) {
        /** Also where it first wants keys exchanged. */
        boolean reads() {
            return flags.stream().anyMatch(flag -> flag.equals("read") || flag.endsWith("-read"));
        }

        boolean notifies() {
            return flags.contains("notify") || flags.contains("indicate") || flags.stream().anyMatch(flag -> flag.endsWith("-notify") || flag.endsWith("-indicate"));
        }

        /** Whether notifying is all that it is for: so what it notifies answers no request, and is no echo of a read. */
        boolean streams() {
            return flags.contains("notify") && !reads() && flags.stream().noneMatch(flag -> flag.contains("write"));
        }

        Set<Write> writes() {
            Set<Write> writes = EnumSet.noneOf(Write.class);
            if (flags.stream().anyMatch(flag -> flag.equals("write") || flag.equals("encrypt-write") || flag.equals("encrypt-authenticated-write"))) {
                writes.add(Write.REQUEST);
            }
            if (flags.contains("write-without-response")) writes.add(Write.COMMAND);
            return writes;
        }
    }

    private final Mirror mirror;
    private final String device;
    private final Map<UUID, Characteristic> byName = new ConcurrentHashMap<>();
    private final Map<String, UUID> byPath = new ConcurrentHashMap<>();

    Characteristics(Mirror mirror, String device) {
        this.mirror = mirror;
        this.device = device;
    }

    /** Where two have one name, the first one counts. */
    void learn(Node node) {
        Optional<UUID> uuid = Advertising.uuid(node.text(Kind.CHARACTERISTIC, "UUID"));
        if (uuid.isEmpty()) return;
        Set<String> flags = Set.copyOf(Plain.texts(node.value(Kind.CHARACTERISTIC, "Flags")));
        byName.putIfAbsent(uuid.get(), new Characteristic(uuid.get(), node.path(), flags));
        if (byName.get(uuid.get()).path().equals(node.path())) byPath.put(node.path(), uuid.get());
    }

    void forget(String path) {
        UUID uuid = byPath.remove(path);
        if (uuid != null) byName.remove(uuid);
    }

    Optional<Characteristic> of(UUID uuid) {
        return Optional.ofNullable(byName.get(uuid));
    }

    Optional<UUID> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Any one of them, to ask what is the same for all. */
    Optional<String> anyPath() {
        List<Node> all = mirror.all(Kind.CHARACTERISTIC, device);
        return all.stream().map(Node::path).findFirst();
    }
}
