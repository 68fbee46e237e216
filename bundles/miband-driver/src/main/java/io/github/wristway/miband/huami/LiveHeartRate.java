package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * The heart rate at this moment, characteristic 2A37.
 * <pre>
 * size  field
 * 1     flags, 00; the bits 01, 08 and 10 of the Bluetooth standard would make the message longer
 * 1     heart rate, beats per minute; 00 and ff = none: not worn, or moved too much
 * </pre>
 * Source: Gadgetbridge, read for facts; Bluetooth heart rate service.
 */
public record LiveHeartRate(Optional<Integer> beatsPerMinute) {
    private static final int LONGER = 0x01 | 0x08 | 0x10;
    private static final int NONE = 0xff;

    public static LiveHeartRate decode(Bytes message) throws MalformedMessage {
        if (message.length() != 2) throw new MalformedMessage("a live heart rate has 2 bytes, not " + message.length());
        if ((message.u8(0) & LONGER) != 0) throw new MalformedMessage("a live heart rate says that it is longer: " + message);
        int rate = message.u8(1);
        return new LiveHeartRate(rate == 0 || rate == NONE ? Optional.empty() : Optional.of(rate));
    }
}
