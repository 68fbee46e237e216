package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Shows something on the wearable's display. */
@ConsumerType
public non-sealed interface Messaging extends Harmless {
    /**
     * Shows a text, as if it were a message that has come.
     *
     * @param text what does not fit is cut off, never in the middle of a character
     */
    void show(Kind kind, String text) throws WristwayException;

    /** Shows a call that comes in, and ends it after a while; returns then. */
    void call(String from, Duration howLong) throws WristwayException;

    /** What the wearer is told that it is. */
    enum Kind { MESSAGE, MAIL, CHAT, MISSED_CALL, APPOINTMENT }
}
