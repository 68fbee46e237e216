package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import java.util.UUID;

/** The thing's end of one Low Energy link. All of it is called with the air held still, so it returns at once. */
public interface Peer extends End {
    GattTable table();

    /** The largest ATT packet that it agrees to. */
    int mtu();

    Bytes read(UUID characteristic);

    void written(UUID characteristic, Bytes value);

    /** The host wants notifications of a characteristic from now on, or no more. */
    default void listened(UUID characteristic, boolean on) {}
}
