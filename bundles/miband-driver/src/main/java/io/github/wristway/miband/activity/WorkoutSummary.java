package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;
import java.util.Optional;

/**
 * A workout as a whole (type 05). The fields after the head stand where {@link WorkoutLayout} says.
 * <pre>
 * size  field of the head
 * 2     version
 * 2     kind, the vendor's raw number: 1 = outdoor run, 2 = treadmill, 3 = walk, 4 = ride, 6 = swimming, …
 * 4     start, seconds since 1970; only good for the duration: the band's answer tells the true start
 * 4     end, likewise
 * 12    where it began, {@link Position}
 * </pre>
 * Source: Gadgetbridge, read for facts; proved on Amazfit Bip only, so the raw bytes should be kept, too.
 *
 * @param duration from start to end
 * @param active   without pauses
 */
public record WorkoutSummary(int version, int rawKind, Duration duration, Position start, long steps, Duration active,
                             double kilocalories, double metres, Heights heights, Pace pace, HeartRate heartRate,
                             int strideCm, Optional<WorkoutPart> part) {
    private static final int LONGEST = 1024;

    /** Metres. */
    public record Heights(double ascent, double descent, double lowest, double highest) {}

    /** The least and the most as the source names them; whether of the number or of the effort is not known. */
    public record Pace(double mostMetresPerSecond, double leastSecondsPerMetre, double mostSecondsPerMetre,
                       int averageSecondsPerKilometre) {}

    /** Beats per minute. */
    public record HeartRate(int average, Optional<Integer> highest) {}

    public static WorkoutSummary decode(Bytes message) throws MalformedMessage {
        if (message.length() > LONGEST) throw new MalformedMessage("a workout has up to 1024 bytes, not " + message.length());
        int version = message.u16(0);
        int kind = message.u16(2);
        long seconds = message.u32(8) - message.u32(4);
        if (seconds < 0) throw new MalformedMessage("a workout cannot end " + -seconds + " s before it starts");
        WorkoutLayout at = WorkoutLayout.ofVersion(version);
        return new WorkoutSummary(
                version, kind, Duration.ofSeconds(seconds), Position.decode(message.slice(12, Position.LENGTH)),
                message.u32(at.steps()), Duration.ofSeconds(message.u32(at.active())),
                Records.f32(message, at.energy()), Records.f32(message, at.distance()),
                new Heights(Records.f32(message, at.ascent()), Records.f32(message, at.descent()),
                            Records.f32(message, at.lowest()), Records.f32(message, at.highest())),
                new Pace(Records.f32(message, at.speed()), Records.f32(message, at.leastPace()),
                         Records.f32(message, at.mostPace()), message.u16(at.pace())),
                new HeartRate(message.u16(at.rate()), highestRate(message, at.highestRate())),
                message.u16(at.stride()), part(message, at.part(), kind));
    }

    private static Optional<Integer> highestRate(Bytes message, int at) throws MalformedMessage {
        return at == WorkoutLayout.NONE ? Optional.empty() : Optional.of(message.u16(at));
    }

    private static Optional<WorkoutPart> part(Bytes message, int at, int kind) throws MalformedMessage {
        if (at == WorkoutLayout.NONE) return Optional.empty();
        return Optional.of(WorkoutPart.decode(message.slice(at, WorkoutPart.LENGTH), kind));
    }
}
