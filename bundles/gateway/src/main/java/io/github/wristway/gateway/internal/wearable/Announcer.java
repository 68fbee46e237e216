package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.WearableInfo;
import java.util.Map;

/** Tells the rest of the house what has happened; in OSGi, as services and events. */
public interface Announcer {
    /** A wearable is new or has changed. */
    void changed(WearableInfo wearable);

    /** Something happened. The topic is the part behind {@code io/github/wristway/}, such as {@code wearable/unlinked}. */
    void event(String topic, Map<String, ?> properties);
}
