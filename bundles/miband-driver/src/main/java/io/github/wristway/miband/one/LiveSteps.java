package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/** The steps of today, FF06: 2 bytes, on some firmware 4. Source: Gadgetbridge, read for facts. */
public record LiveSteps(long steps) {
    public static LiveSteps decode(Bytes message) throws MalformedMessage {
        return switch (message.length()) {
            case 2 -> new LiveSteps(message.u16(0));
            case 4 -> new LiveSteps(message.u32(0));
            default -> throw new MalformedMessage("a step count has 2 or 4 bytes, not " + message.length());
        };
    }
}
