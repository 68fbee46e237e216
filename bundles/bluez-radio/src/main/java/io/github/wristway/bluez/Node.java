package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Plain;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * An object of BlueZ as it was a moment ago; it never changes.
 *
 * @param kinds by interface: its properties, see {@link Plain}
 */
record Node(String path, Map<String, Map<String, Object>> kinds) {
    Node {
        kinds = Map.copyOf(kinds);
    }

    boolean is(String kind) {
        return kinds.containsKey(kind);
    }

    Object value(String kind, String property) {
        return kinds.getOrDefault(kind, Map.of()).get(property);
    }

    String text(String kind, String property) {
        return Plain.text(value(kind, property));
    }

    boolean truth(String kind, String property) {
        return Plain.truth(value(kind, property));
    }

    Node with(String kind, Map<String, Object> changed, Collection<String> lost) {
        Map<String, Object> properties = new HashMap<>(kinds.getOrDefault(kind, Map.of()));
        properties.putAll(changed);
        properties.keySet().removeAll(lost);
        Map<String, Map<String, Object>> all = new HashMap<>(kinds);
        all.put(kind, Map.copyOf(properties));
        return new Node(path, all);
    }

    Node without(Collection<String> lost) {
        Map<String, Map<String, Object>> left = new HashMap<>(kinds);
        left.keySet().removeAll(lost);
        return new Node(path, left);
    }
}
