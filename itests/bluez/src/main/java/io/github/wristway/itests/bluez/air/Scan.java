package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The host listens. */
final class Scan {
    /** How long a controller knows that it has reported something; its memory is small. */
    private static final Duration FORGETS = Duration.ofSeconds(1);

    private record Said(DeviceAddress by, Bytes what) {}

    private final Map<Said, Instant> reported = new HashMap<>();
    private final boolean asks;
    private final boolean once;

    /**
     * @param asks whether it asks for the second packet of an advertisement, too
     * @param once whether it wants to hear the same thing only once
     */
    Scan(boolean asks, boolean once) {
        this.asks = asks;
        this.once = once;
    }

    boolean asks() {
        return asks;
    }

    boolean wants(DeviceAddress by, Bytes what, Instant now) {
        if (!once) return true;
        reported.values().removeIf(then -> then.plus(FORGETS).isBefore(now));
        return reported.putIfAbsent(new Said(by, what), now) == null;
    }
}
