package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The battery, FF0C.
 * <pre>
 * size  field
 * 1     level, percent
 * 6     when it was last charged, {@link Date6}
 * 2     how often it was charged
 * 1     status: 0 = normal, 1 = low, 2 = charging, 3 = full, 4 = not charging
 * </pre>
 * Source: Gadgetbridge, read for facts; the battery of a 1A, as captured.
 */
public record Battery(int percent, Optional<LocalDateTime> chargedAt, int charges, Status status) {
    public enum Status {
        NORMAL, LOW, CHARGING, FULL, NOT_CHARGING, UNKNOWN;

        private static Status of(int number) {
            return number < UNKNOWN.ordinal() ? values()[number] : UNKNOWN;
        }
    }

    private static final int LENGTH = 10;

    public static Battery decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("a battery state has 10 bytes, not " + message.length());
        if (message.u8(0) > 100) throw new MalformedMessage("a battery cannot be full to " + message.u8(0) + " %");
        return new Battery(message.u8(0), chargedAt(message), message.u16(7), Status.of(message.u8(9)));
    }

    /** A band that was never charged has no date there; that must not hide its level. */
    private static Optional<LocalDateTime> chargedAt(Bytes message) {
        try {
            return Optional.of(Date6.decode(message.slice(1, Date6.LENGTH)));
        } catch (MalformedMessage e) {
            return Optional.empty();
        }
    }
}
