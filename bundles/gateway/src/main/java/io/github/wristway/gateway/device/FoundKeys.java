package io.github.wristway.gateway.device;

import java.util.List;

/**
 * What a file of another program holds.
 *
 * @param kind  what the file is, as people call it, such as {@code export of Gadgetbridge}
 * @param keys  as they stand in the file, the older ones first
 * @param notes what was there and cannot be used, and why; never a key
 */
public record FoundKeys(String kind, List<FoundKey> keys, List<String> notes) {
    /** Nobody has more wearables: what holds more is something else, or made to do harm. */
    public static final int MOST = 1000;

    public FoundKeys {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }
}
