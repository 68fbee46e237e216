package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes the wearable noticed. */
@ConsumerType
public non-sealed interface Alerting extends Harmless {
    /** Lets it vibrate for a while, so that it can be found; returns when it has stopped. */
    void find(Duration howLong) throws WristwayException;

    /** Lets it vibrate some times, shortly; returns when it has stopped. */
    void vibrate(int times) throws WristwayException;
}
