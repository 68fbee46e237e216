package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.life.Life;
import io.github.wristway.virtual.band.life.Minute;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTest {
    private static final long MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond() / 60;
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4711, -5})
    void aDayIsPlausible(long seed) {
        Life life = new Life(seed, ZoneOffset.UTC);
        int steps = day().mapToObj(life::minute).mapToInt(Minute::steps).sum();
        assertTrue(steps > 4_000 && steps < 16_000, "steps of a day: " + steps);
        assertEquals(0, LongStream.range(MIDNIGHT, MIDNIGHT + 6 * 60).mapToObj(life::minute).mapToInt(Minute::steps).sum());
        long deep = day().mapToObj(life::minute).filter(minute -> (minute.kind() & 0x0f) == Minute.DEEP_SLEEP).count();
        assertTrue(deep > 90 && deep < 300, "minutes of deep sleep: " + deep);
        assertTrue(day().mapToObj(life::minute).mapToInt(Minute::heartRate)
                .allMatch(rate -> rate == Minute.NO_HEART_RATE || rate > 45 && rate < 180));
    }

    @Test
    void theSameSeedLivesTheSameLife() {
        Life life = new Life(7, ZoneOffset.UTC);
        Life again = new Life(7, ZoneOffset.UTC);
        Life another = new Life(8, ZoneOffset.UTC);
        assertTrue(day().allMatch(minute -> life.minute(minute).equals(again.minute(minute))));
        assertTrue(day().anyMatch(minute -> !life.minute(minute).equals(another.minute(minute))));
    }

    private static LongStream day() {
        return LongStream.range(MIDNIGHT, MIDNIGHT + 24 * 60);
    }

    @Test
    void aBandRecordsWhileItBelongsToSomebody() {
        VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
        World world = World.empty(time, 1);
        VirtualBand free = world.add(BandModel.MI2, "free");
        VirtualBand linked = world.add(BandModel.MI4, "linked").linkedWith(KEY).holding(Duration.ofHours(1));
        time.advance(Duration.ofMinutes(30));
        assertEquals(0, free.storedMinutes());
        assertEquals(90, linked.storedMinutes());
        linked.record(10);
        assertEquals(100, linked.storedMinutes());
        time.advance(Duration.ofMinutes(10));
        assertEquals(100, linked.storedMinutes(), "these minutes are recorded already");
        time.advance(Duration.ofMinutes(1));
        assertEquals(101, linked.storedMinutes());
        assertTrue(linked.resetByMenu());
        time.advance(Duration.ofMinutes(30));
        assertEquals(0, linked.storedMinutes());
    }

    @Test
    void aBandOnTheTableRecordsThatItIsNotWorn() throws Exception {
        VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
        VirtualBand band = World.empty(time, 1).add(BandModel.MI4, "band").linkedWith(KEY);
        band.wear(false);
        time.advance(Duration.ofMinutes(2));
        assertEquals("030000ff030000ff", band.stored(Instant.EPOCH).orElseThrow().data().hex());
    }

    @Test
    void aClockThatWasWrongLeavesItsMarkInTheTimes() {
        VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
        VirtualBand band = World.empty(time, 1).add(BandModel.MI4, "band").linkedWith(KEY);
        band.clockOff(Duration.ofMinutes(90));
        time.advance(Duration.ofMinutes(5));
        Stretch stored = band.stored(Instant.EPOCH).orElseThrow();
        assertEquals(Instant.parse("2026-03-01T09:30:00Z"), stored.start());
        assertEquals(5, stored.minutes());
    }

    @Test
    void worldsOfDifferentSeedsDiffer() {
        VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
        VirtualBand one = World.empty(time, 1).add(BandModel.MI4, "band");
        VirtualBand same = World.empty(time, 1).add(BandModel.MI4, "band");
        VirtualBand other = World.empty(time, 2).add(BandModel.MI4, "band");
        assertEquals(one.serial(), same.serial());
        assertEquals(one.address(), same.address());
        assertNotEquals(one.serial(), other.serial());
    }
}
