package io.github.wristway.gateway;

import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.Optional;

/**
 * Something that was heard on the air.
 *
 * @param make        the driver that recognised it; empty if none did
 * @param modelName   its model's name; empty if none did
 * @param wearable    what it is here; empty if it is a stranger
 * @param condition   what the last look at it showed; empty if nobody looked since it came up under this address
 */
public record Sighting(Advertisement heard, Optional<String> make, Optional<Recognition> recognition,
                       Optional<String> modelName, Optional<WearableInfo> wearable, Optional<Condition> condition) {}
