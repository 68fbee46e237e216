package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * What the pulse sensor of a 1S says on 2A37.
 * <pre>
 * size  field
 * 1     06
 * 1     heart rate, beats per minute; 00 = no valid reading
 * </pre>
 * Source: Gadgetbridge, issue 178, a captured reading.
 */
public record LiveHeartRate(Optional<Integer> beatsPerMinute) {
    private static final int MARK = 0x06;

    public static LiveHeartRate decode(Bytes message) throws MalformedMessage {
        if (message.length() != 2) throw new MalformedMessage("a heart rate has 2 bytes, not " + message.length());
        if (message.u8(0) != MARK) throw new MalformedMessage("a heart rate starts with 06: " + message);
        return new LiveHeartRate(message.u8(1) == 0 ? Optional.empty() : Optional.of(message.u8(1)));
    }
}
