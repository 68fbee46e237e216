package io.github.wristway.gateway.device;

import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Clock;
import java.util.Optional;

/**
 * All that a driver needs to walk up to one wearable.
 *
 * @param called     what people call it, for messages
 * @param model      the model's id, as the driver recognised it
 * @param firmware   what it said last time of its firmware; empty if it never did
 * @param radio      the radio that heard it
 * @param credential the key to use, if any
 * @param clock      the time and zone that the wearable should show
 * @param bystander  is told what a person has to do or may watch
 */
public record Approach(
        String called,
        String model,
        Optional<String> firmware,
        Radio radio,
        Address address,
        Credential credential,
        Clock clock,
        Bystander bystander) {

    public Approach with(Credential other) {
        return new Approach(called, model, firmware, radio, address, other, clock, bystander);
    }

    /** The same, through another radio that leads there. */
    public Approach through(Radio other) {
        return new Approach(called, model, firmware, other, address, credential, clock, bystander);
    }
}
