package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusSignal;
import io.github.wristway.bluez.bus.Plain;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What BlueZ knows, kept up to date by what it says. Nothing is ever asked twice; anybody may read at any time. */
final class Mirror {
    /** A device that floods the host with services must not fill the memory; a busy street has a few hundred objects. */
    private static final int MOST = 20_000;

    /** What a characteristic holds is told, not kept. */
    private static final Set<String> PASSING = Set.of("Value");

    /** Somebody who follows a part of the tree, on the bus's thread: return at once. */
    interface Watcher {
        /** @param changed the properties that are new or different */
        void changed(Node now, String kind, Map<String, Object> changed);

        void gone(Node last, String kind);
    }

    private record Watch(String prefix, Watcher watcher) {}

    private final Map<String, Node> nodes = new ConcurrentHashMap<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();

    /** Follows an object and all below it, until closed. */
    Runnable watch(String prefix, Watcher watcher) {
        Watch watch = new Watch(prefix, watcher);
        watches.add(watch);
        return () -> watches.remove(watch);
    }

    Optional<Node> at(String path) {
        return Optional.ofNullable(nodes.get(path));
    }

    /** All of one kind below a path, in the order of their paths. */
    List<Node> all(String kind, String below) {
        Stream<Node> found = nodes.values().stream().filter(node -> node.is(kind) && under(node.path(), below));
        return found.sorted(Comparator.comparing(Node::path)).toList();
    }

    private static boolean under(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || prefix.endsWith("/") || path.charAt(prefix.length()) == '/');
    }

    /** Takes over the answer of GetManagedObjects. */
    void fill(Object managedObjects) {
        Plain.map(managedObjects).forEach((path, kinds) -> add(Plain.text(path), kinds, false));
    }

    void heard(BusSignal signal) {
        List<Object> said = signal.arguments();
        if (is(signal, Kind.OBJECTS, "InterfacesAdded", 2)) {
            add(Plain.text(said.get(0)), said.get(1), true);
        } else if (is(signal, Kind.OBJECTS, "InterfacesRemoved", 2)) {
            remove(Plain.text(said.get(0)), Plain.texts(said.get(1)));
        } else if (is(signal, Kind.PROPERTIES, "PropertiesChanged", 3)) {
            change(signal.path(), Plain.text(said.get(0)), Plain.named(said.get(1)), Plain.texts(said.get(2)));
        }
    }

    private static boolean is(BusSignal signal, String kind, String member, int arguments) {
        return kind.equals(signal.kind()) && member.equals(signal.member()) && signal.arguments().size() == arguments;
    }

    /** Everything is gone; watchers are told of each. */
    void clear() {
        for (Node node : List.copyOf(nodes.values())) remove(node.path(), node.kinds().keySet());
    }

    private void add(String path, Object kinds, boolean tell) {
        if (nodes.size() >= MOST && !nodes.containsKey(path)) return;
        Plain.map(kinds).forEach((kind, properties) -> {
            if (!(kind instanceof String name) || !name.startsWith("org.bluez.")) return;
            Map<String, Object> values = Plain.named(properties);
            Node now = nodes.merge(path, new Node(path, Map.of(name, Map.copyOf(values))), (before, fresh) -> before.with(name, values, Set.of()));
            if (tell) tell(now, name, values);
        });
    }

    private void change(String path, String kind, Map<String, Object> changed, Collection<String> lost) {
        if (changed.keySet().equals(PASSING)) { // hundreds a second may come, and nobody looks them up
            Node as = nodes.get(path);
            if (as != null && as.is(kind)) tell(as, kind, changed);
            return;
        }
        Node now = nodes.computeIfPresent(path, (same, before) -> before.is(kind) ? before.with(kind, changed, lost) : before);
        if (now != null && now.is(kind)) tell(now, kind, changed);
    }

    private void remove(String path, Collection<String> kinds) {
        Node before = nodes.get(path);
        if (before == null) return;
        nodes.computeIfPresent(path, (same, node) -> node.without(kinds).kinds().isEmpty() ? null : node.without(kinds));
        for (String kind : kinds) {
            if (!before.is(kind)) continue;
            for (Watch watch : watches) {
                if (under(path, watch.prefix)) watch.watcher.gone(before, kind);
            }
        }
    }

    private void tell(Node now, String kind, Map<String, Object> changed) {
        for (Watch watch : watches) {
            if (under(now.path(), watch.prefix)) watch.watcher.changed(now, kind, changed);
        }
    }
}
