package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.LiveSteps;

/**
 * Steps of a Band 7 as they happen, told by {@link Endpoint#STEPS}.
 * <pre>
 * size  field
 * 1     07
 * 13    {@link LiveSteps}
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public final class ZeppSteps {
    private static final int TOLD = 0x07;

    private ZeppSteps() {}

    public static boolean areThese(Message message) {
        return message.endpoint() == Endpoint.STEPS && message.payload().startsWith(TOLD);
    }

    public static LiveSteps decode(Message message) throws MalformedMessage {
        if (!areThese(message)) throw new MalformedMessage("steps start with 07: " + message.payload());
        return LiveSteps.decode(message.payload().from(1));
    }
}
