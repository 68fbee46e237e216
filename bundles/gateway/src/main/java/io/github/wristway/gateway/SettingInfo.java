package io.github.wristway.gateway;

import io.github.wristway.gateway.device.SettingKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A setting of a wearable, and what is known of it here.
 *
 * @param known empty if it was never set from here and the wearable did not tell
 */
public record SettingInfo(SettingKind kind, Optional<Known> known) {
    /**
     * @param value in the form in which it is set
     * @param at    when that was learnt
     */
    public record Known(String value, Instant at, Source source) {}

    public enum Source {
        /** The wearable told. */
        TOLD,
        /** It was set from here, and the wearable said yes. */
        CONFIRMED,
        /** It was sent from here; the wearable does not say whether it took it. */
        SENT
    }
}
