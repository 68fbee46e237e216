package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import org.osgi.annotation.versioning.ConsumerType;

/** Restarts the wearable. Nothing on it is lost; the session ends. */
@ConsumerType
public non-sealed interface Rebooting extends Harmless {
    void reboot() throws WristwayException;
}
