package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import java.util.UUID;

/** What a thing can do with a link that it took. Notifications that nobody subscribed to are lost, as in real air. */
public interface Wire {
    int mtu();

    /** A single notification; it goes with the next connection event, behind what is already on its way. */
    void notify(UUID characteristic, Bytes value);

    /** One of many notifications; as many go with a connection event as the air can carry. */
    void stream(UUID characteristic, Bytes value);

    /** Whether notifications are still on their way. */
    boolean busy();

    /** Ends the link as soon as what is on its way has arrived. */
    void hangUp();
}
