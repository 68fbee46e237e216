package io.github.wristway.virtual.air;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The characteristics of a thing and what each allows. */
public final class GattTable {
    /** As in the Bluetooth Core specification, Vol 3, Part G, 3.3.1.1. */
    public enum Property { READ, WRITE, WRITE_COMMAND, NOTIFY }

    private final Map<UUID, Set<Property>> properties = new LinkedHashMap<>();

    public GattTable with(UUID characteristic, Property first, Property... more) {
        properties.put(characteristic, EnumSet.of(first, more));
        return this;
    }

    /** In the order in which they were named. */
    public Set<UUID> characteristics() {
        return Collections.unmodifiableSet(properties.keySet());
    }

    public boolean has(UUID characteristic) {
        return properties.containsKey(characteristic);
    }

    public boolean allows(UUID characteristic, Property property) {
        return properties.getOrDefault(characteristic, Set.of()).contains(property);
    }
}
