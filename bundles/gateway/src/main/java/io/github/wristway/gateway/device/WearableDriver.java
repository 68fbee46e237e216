package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows one make of wearables. Register it as a service; nothing else is needed. */
@ConsumerType
public interface WearableDriver {
    /** Short and stable, such as {@code miband}. */
    String make();

    /** One sheet per model, oldest model first. */
    List<CapabilitySheet> models();

    /** Says "mine, with this much confidence, because …", or nothing. Quick, and no I/O. */
    Optional<Recognition> recognise(Advertisement heard);

    /**
     * Connects and authenticates: a session is ready for use. Two failed tries, then it gives up. A key that is
     * {@linkplain Credential.Offered offered} may be in the wearable even if this fails: whoever offers it has stored it
     * before, and offers the same one again.
     *
     * @throws io.github.wristway.gateway.base.KeyMissing if the model opens only with a key and the approach has none
     * @throws io.github.wristway.gateway.base.KeyRefused if the wearable has another key
     * @throws io.github.wristway.gateway.base.NotPaired  if the wearable has no key at all
     * @throws io.github.wristway.gateway.base.TapTimeout if a new key was offered and nobody tapped
     */
    Session open(Approach approach) throws WristwayException;

    /**
     * Connects and finds out whom the wearable belongs to, without changing anything and without asking for a tap.
     * Used before a plan, and after a reset to see that the wearable is free. What cannot be told is
     * {@link Condition.State#UNKNOWN}.
     */
    Condition look(Approach approach) throws WristwayException;

    /**
     * Whether such a firmware of a model is one that somebody has described; where it is not, the driver may misread it.
     *
     * @param model the model's id
     */
    default boolean knows(String model, String firmware) {
        return true;
    }

    /** What of its wearables must not be told in a trace, beyond what the gateway knows by itself. */
    default Disguise disguise() {
        return Disguise.PLAIN;
    }
}
