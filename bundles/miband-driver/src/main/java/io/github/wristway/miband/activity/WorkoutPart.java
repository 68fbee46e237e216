package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;

/**
 * What a {@link WorkoutSummary} tells of one kind of sport only, 28 bytes.
 * <pre>
 * size  field on land
 * 8     unknown
 * 4     time uphill, milliseconds
 * 4     unknown
 * 4     time downhill, milliseconds
 * 4     unknown
 * 4     time on the flat, milliseconds
 *
 * size  field in water, kinds 6 and 7
 * 4     metres per stroke, floating point
 * 4     strokes per second, floating point
 * 4     pace of a lap, floating point, unit not known
 * 2     strokes
 * 2     swolf, the vendor's measure of efficiency
 * 1     style, raw
 * 1     laps
 * 10    unknown
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public sealed interface WorkoutPart {
    int LENGTH = 28;

    record OnLand(Duration uphill, Duration downhill, Duration flat) implements WorkoutPart {}

    record InWater(double metresPerStroke, double strokesPerSecond, double rawLapPace, int strokes, int swolf, int rawStyle,
                   int laps) implements WorkoutPart {}

    static WorkoutPart decode(Bytes message, int rawKind) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("a sport's part has 28 bytes, not " + message.length());
        if (rawKind == 6 || rawKind == 7) {
            return new InWater(Records.f32(message, 0), Records.f32(message, 4), Records.f32(message, 8),
                               message.u16(12), message.u16(14), message.u8(16), message.u8(17));
        }
        return new OnLand(millis(message, 8), millis(message, 16), millis(message, 24));
    }

    private static Duration millis(Bytes message, int at) throws MalformedMessage {
        return Duration.ofMillis(message.u32(at));
    }
}
