package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.LocalDateTime;

/**
 * The clock, FF0A.
 * <pre>
 * size  field
 * 6     the time, {@link Date6}
 * 6     an older time; ff when we write it, and a band may leave it out
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured write to a 1A.
 */
public record BandClock(LocalDateTime shown) {
    private static final Bytes NO_OLDER_TIME = Bytes.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

    public static BandClock decode(Bytes message) throws MalformedMessage {
        if (message.length() != Date6.LENGTH && message.length() != 2 * Date6.LENGTH) {
            throw new MalformedMessage("a band's clock has 6 or 12 bytes, not " + message.length());
        }
        return new BandClock(Date6.decode(message));
    }

    public Bytes encode() {
        return Bytes.build().bytes(Date6.encode(shown)).bytes(NO_OLDER_TIME).toBytes();
    }
}
