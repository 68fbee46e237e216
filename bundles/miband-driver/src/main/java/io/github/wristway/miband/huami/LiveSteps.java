package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What the wearer has walked today, characteristic 0007, to be read or listened to.
 * <pre>
 * size  field
 * 1     flags, 0c
 * 4     steps
 * 4     distance, metres
 * 4     energy, kilocalories
 * </pre>
 * Source: Gadgetbridge, read for facts; captured from a Band 2 (its issue 428).
 */
public record LiveSteps(long steps, long metres, long kilocalories) {
    private static final int LENGTH = 13;

    public static LiveSteps decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("a step count has 13 bytes, not " + message.length());
        return new LiveSteps(message.u32(1), message.u32(5), message.u32(9));
    }
}
