package io.github.wristway.virtual.band;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The faults of one band now, and how often each will still show. */
final class Faults {
    private final Map<Fault, Integer> left = new EnumMap<>(Fault.class);

    void add(Fault fault, int times) {
        left.put(fault, times);
    }

    boolean has(Fault fault) {
        return left.containsKey(fault);
    }

    /** Whether it shows this time; counts. */
    boolean strikes(Fault fault) {
        if (!left.containsKey(fault)) return false;
        left.computeIfPresent(fault, (same, times) -> times > 1 ? times - 1 : null);
        return true;
    }

    void heal() {
        left.clear();
    }

    Set<Fault> all() {
        return Set.copyOf(left.keySet());
    }
}
