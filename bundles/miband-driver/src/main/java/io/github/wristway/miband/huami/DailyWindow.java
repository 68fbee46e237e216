package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.time.LocalTime;

/**
 * A part of every day; it may go over midnight.
 * <pre>
 * size  field
 * 2     from: hour, minute
 * 2     until: hour, minute
 * </pre>
 */
public record DailyWindow(LocalTime from, LocalTime until) {
    public Bytes encode() {
        return Bytes.of(from.getHour(), from.getMinute(), until.getHour(), until.getMinute());
    }
}
