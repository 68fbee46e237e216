package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells the wearable how to behave. Which settings a model has, its {@link CapabilitySheet} lists. */
@ConsumerType
public non-sealed interface Settings extends Capability {
    /** What the wearable tells of its settings, by name, in the form in which it is written. Most tell little. */
    Map<String, String> read() throws WristwayException;

    /**
     * Sets one.
     *
     * @param name  one of those in the model's sheet
     * @param value of the setting's form
     * @throws io.github.wristway.gateway.base.InvalidRequest if the value has the form, but makes no sense
     * @throws io.github.wristway.gateway.base.RequestRefused if the wearable said no
     */
    Taken write(String name, String value) throws WristwayException;

    /** How the wearable took it. */
    enum Taken {
        /** It said yes. */
        CONFIRMED,
        /** It has it, but says nothing about it. */
        SENT
    }
}
