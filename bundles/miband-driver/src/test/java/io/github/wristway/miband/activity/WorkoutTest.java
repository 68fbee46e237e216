package io.github.wristway.miband.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.WorkoutSummary.HeartRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of workouts that our vectors do not have. Made here from the same facts. */
class WorkoutTest {
    private static final Position NOWHERE = new Position(0, 0, Optional.empty());

    @ParameterizedTest
    @ValueSource(ints = {512, 516, 517, 519})
    void readsNewerSummaries(int version) throws MalformedMessage {
        Bytes.Builder message = head(version, 1).bytes(zeros(version == 516 ? 4 : version == 519 ? 140 - 24 : 0));
        message.u32(5000).u32(1800).bytes(zeros(16));
        for (float number : new float[] {210.5f, 4000, 30, 20, 300, 280, 290}) message.u32(Float.floatToIntBits(number));
        for (float number : new float[] {4, 1, 2.5f, 0.25f, 1, 0.5f}) message.u32(Float.floatToIntBits(number));
        message.bytes(zeros(6 * 4 + 8)).u16(140).u16(450).u16(80).u16(171).bytes(zeros(31)); // a block for the sport follows
        WorkoutSummary workout = WorkoutSummary.decode(message.toBytes());
        assertEquals(5000, workout.steps());
        assertEquals(Duration.ofMinutes(30), workout.active());
        assertEquals(Duration.ofHours(1), workout.duration());
        assertEquals(210.5, workout.kilocalories());
        assertEquals(4000, workout.metres());
        assertEquals(new WorkoutSummary.Heights(30, 20, 280, 300), workout.heights());
        assertEquals(new WorkoutSummary.Pace(4, 0.25, 1, 450), workout.pace());
        assertEquals(new HeartRate(140, Optional.of(171)), workout.heartRate());
        assertEquals(80, workout.strideCm());
        assertTrue(workout.start().altitudeMetres().isEmpty());
        assertTrue(workout.part().isEmpty());
    }

    @Test
    void readsSwimming() throws MalformedMessage {
        Bytes.Builder message = head(256, 6).bytes(zeros(68));
        for (float number : new float[] {1.5f, 0.5f, 40}) message.u32(Float.floatToIntBits(number));
        message.u16(300).u16(60).u8(2).u8(20).bytes(zeros(10 + 6));
        assertEquals(Optional.of(new WorkoutPart.InWater(1.5, 0.5, 40, 300, 60, 2, 20)),
                     WorkoutSummary.decode(message.toBytes()).part());
    }

    @Test
    void readsThreeHeartRatesAtOnce() throws MalformedMessage {
        assertEquals(List.of(pulse(3, 100), pulse(5, 101)), TrackPoint.decode(Bytes.ofHex("0107 0364 0565 0700"), NOWHERE));
    }

    @Test
    void countsOnWhenTheSecondWraps() throws MalformedMessage {
        Bytes track = Bytes.ofHex("01fa 640000000000 0105 650000000000 0106 660000000000");
        assertEquals(List.of(pulse(250, 100), pulse(255, 101), pulse(256, 102)), TrackPoint.decode(track, NOWHERE));
    }

    @Test
    void keepsAnUnknownAltitudeUnknownAndStrangeTypesRaw() throws MalformedMessage {
        assertEquals(List.of(new TrackPoint.Place(Duration.ZERO, new Position(1, -1, Optional.empty())),
                             new TrackPoint.Undeciphered(Duration.ZERO, 0x63, Bytes.ofHex("010203040506"))),
                     TrackPoint.decode(Bytes.ofHex("0000 0100ffff0500 6300 010203040506"), NOWHERE));
    }

    @Test
    void tellsDegrees() {
        Position position = new Position(30_000_000, -1_500_000, Optional.empty());
        assertEquals(10, position.longitude());
        assertEquals(-0.5, position.latitude());
    }

    private static TrackPoint pulse(int seconds, int beatsPerMinute) {
        return new TrackPoint.Pulse(Duration.ofSeconds(seconds), beatsPerMinute);
    }

    /** An hour, from a place without altitude. */
    private static Bytes.Builder head(int version, int kind) {
        return Bytes.build().u16(version).u16(kind).u32(1_700_000_000).u32(1_700_003_600).u32(1).u32(2).u32(-20_000);
    }

    private static Bytes zeros(int count) {
        return Bytes.copyOf(new byte[count]);
    }
}
