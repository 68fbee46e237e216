package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.Battery;

/**
 * The battery of a Band 7, as {@link Endpoint#BATTERY} tells it.
 * <pre>
 * size  field
 * 1     04
 * 20    {@link Battery}
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public final class ZeppBattery {
    private static final int REPLY = 0x04;

    private ZeppBattery() {}

    public static boolean isOne(Message message) {
        return message.endpoint() == Endpoint.BATTERY && message.payload().startsWith(REPLY);
    }

    public static Battery decode(Message message) throws MalformedMessage {
        if (!isOne(message)) throw new MalformedMessage("a battery state starts with 04: " + message.payload());
        return Battery.decode(message.payload().from(1));
    }
}
