package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The battery, characteristic 0006. Short answers are normal: two bytes tell the level, three the power.
 * <pre>
 * size  field
 * 1     flags, mostly 0f
 * 1     level, percent
 * 1     power: 0 = from the battery, 1 = charging
 * 8     when it was last taken off the charger, {@link Time8}
 * 8     when it was last charged, {@link Time8}
 * 1     level after that charge, percent
 * </pre>
 * Source: Gadgetbridge, read for facts; its own example shows that the second time starts at byte 11.
 */
public record Battery(int percent, Power power, Optional<OffsetDateTime> offChargerAt, Optional<OffsetDateTime> chargedAt,
                      Optional<Integer> chargedToPercent) {
    private static final int LONGEST = 20;

    public enum Power { BATTERY, CHARGER, UNKNOWN }

    public static Battery decode(Bytes message) throws MalformedMessage {
        if (message.length() > LONGEST) throw new MalformedMessage("a battery state has up to 20 bytes, not " + message.length());
        int percent = message.u8(1);
        if (percent > 100) throw new MalformedMessage("a battery cannot be full to " + percent + " %");
        return new Battery(percent, power(message), time(message, 3), time(message, 11),
                           message.length() > 19 ? Optional.of(message.u8(19)) : Optional.empty());
    }

    private static Power power(Bytes message) throws MalformedMessage {
        if (message.length() < 3) return Power.UNKNOWN;
        return switch (message.u8(2)) {
            case 0 -> Power.BATTERY;
            case 1 -> Power.CHARGER;
            default -> Power.UNKNOWN;
        };
    }

    /** A band that was never charged has no date there; that must not hide its level. */
    private static Optional<OffsetDateTime> time(Bytes message, int at) {
        try {
            return Optional.of(Time8.decode(message.slice(at, Time8.LENGTH)).moment());
        } catch (MalformedMessage e) {
            return Optional.empty();
        }
    }
}
