package io.github.wristway.virtual.band.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A workout tells the same story as the minutes in which it was run. */
class RunTest {
    private static final long MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond() / 60;
    private static final int MONTH = 30 * 24 * 60;

    private final Life life = new Life(1, ZoneOffset.UTC);
    private final List<Run> runs = LongStream.range(MIDNIGHT, MIDNIGHT + MONTH).mapToObj(life::runEndingAt)
            .flatMap(Optional::stream).toList();

    @Test
    void thereIsOneOnSomeDays() {
        assertTrue(runs.size() > 4 && runs.size() < 20, "runs in a month: " + runs.size());
        List<Minute> run = LongStream.range(MIDNIGHT, MIDNIGHT + MONTH).mapToObj(life::minute)
                .filter(minute -> minute.kind() == Minute.RUNNING).toList();
        assertEquals(run, runs.stream().flatMap(one -> one.minutes().stream()).toList(), "no minute is run twice or lost");
    }

    @Test
    void itsTotalsAreThoseOfItsMinutes() {
        for (Run run : runs) {
            Workout workout = run.workout();
            assertEquals(run.minutes().stream().mapToInt(Minute::steps).sum(), workout.totals().steps());
            assertEquals(35 * 60, workout.totals().seconds());
            assertEquals(run.start().plusSeconds(35 * 60), workout.end());
            assertTrue(workout.rates().averageHeartRate() <= workout.rates().highestHeartRate());
            float speed = workout.totals().metres() / workout.totals().seconds();
            assertTrue(workout.rates().slowest() <= speed && speed <= workout.rates().fastest());
        }
    }

    @Test
    void itsTrackIsAsLongAsItSaysAndEndsWhereItBegan() throws Exception {
        Run run = runs.get(0);
        Bytes details = run.details(Workout.Layout.V516);
        Place base = run.workout().base();
        double metres = 0;
        int east = 0;
        int north = 0;
        int clock = 0;
        int last = 0;
        List<Integer> heartRates = new ArrayList<>();
        for (int at = 0; at < details.length(); at += 8) {
            clock += (details.u8(at + 1) - last) & 0xff;
            last = details.u8(at + 1);
            if (details.u8(at) == 1) {
                heartRates.add(details.u8(at + 2));
                continue;
            }
            int dEast = (short) details.u16(at + 2);
            int dNorth = (short) details.u16(at + 4);
            east += dEast;
            north += dNorth;
            double metresOfUnit = 111_320 / 3_000_000.0;
            metres += Math.hypot(dEast * Math.cos(Math.toRadians(base.latitude() / 3_000_000.0)), dNorth) * metresOfUnit;
            assertTrue(base.latitude() + north <= run.workout().bounds().north());
        }
        assertEquals(35 * 60 - 5, clock, "the seconds wrap");
        assertEquals(run.workout().totals().metres(), metres, 30);
        assertTrue(Math.abs(east) < 1000 && Math.abs(north) < 1000, "back at the shore");
        assertEquals(35 * 6, heartRates.size());
        assertEquals(run.minutes().get(0).heartRate(), heartRates.get(0));
    }

    @Test
    void bothLayoutsHoldTheSame() throws Exception {
        Workout workout = runs.get(0).workout();
        Bytes older = workout.encode(Workout.Layout.V259);
        Bytes newer = workout.encode(Workout.Layout.V516);
        assertEquals(259, older.u16(0));
        assertEquals(516, newer.u16(0));
        assertEquals(older.slice(2, 22), newer.slice(2, 22), "the head");
        assertEquals(older.slice(60, 8), newer.slice(28, 8), "steps and seconds");
        assertEquals(older.slice(44, 16), newer.slice(36, 16), "north, south, east, west");
        assertEquals(older.slice(68, 4), newer.slice(52, 4), "kilocalories");
        assertEquals(older.slice(24, 12), newer.slice(56, 12), "metres, ascent, descent");
        assertEquals(older.slice(120, 6), newer.slice(136, 6), "heart rate, pace, stride");
        assertEquals(workout.rates().highestHeartRate(), newer.u16(142));
    }

    @Test
    void aMonthLeavesPlausibleRecords() throws Exception {
        Map<DataType, List<Bytes>> kept = new EnumMap<>(DataType.class);
        Health health = new Health(life);
        for (long minute = MIDNIGHT; minute < MIDNIGHT + MONTH; minute++) {
            health.record(minute, ZoneOffset.ofHours(2), EnumSet.allOf(DataType.class), Workout.Layout.V516,
                    (type, start, record) -> kept.computeIfAbsent(type, none -> new ArrayList<>()).add(record));
        }
        for (DataType type : List.of(DataType.RESTING_HEART_RATE, DataType.MAXIMUM_HEART_RATE, DataType.PAI)) {
            assertEquals(30, kept.get(type).size(), type + " once a day");
        }
        assertEquals(90, kept.get(DataType.OXYGEN).size());
        assertEquals(MONTH, kept.get(DataType.STRESS).size());
        assertEquals(runs.size(), kept.get(DataType.WORKOUT).size());
        for (DataType type : kept.keySet()) {
            if (type.recordSize() == 0 || type == DataType.WORKOUT_DETAILS) continue;
            assertTrue(kept.get(type).stream().allMatch(record -> record.length() == type.recordSize()), type.toString());
        }
        Bytes resting = kept.get(DataType.RESTING_HEART_RATE).get(0);
        assertEquals((MIDNIGHT + 7 * 60 + 45) * 60, resting.u32(0), "UTC, whatever the zone");
        assertEquals(8, resting.u8(4));
        assertTrue(resting.u8(5) > 45 && resting.u8(5) < 70);
    }
}
