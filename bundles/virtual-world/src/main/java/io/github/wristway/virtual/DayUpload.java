package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.account.StandInDay;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.life.Minute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the phone app makes of a day that somebody lived with a band on. Days are those of UTC. */
public final class DayUpload {
    private static final int MINUTES_OF_DAY = 1440;
    private static final int NOON = 720;
    private static final int NO_DATA = 126;
    private static final int NO_RATE = 254;
    private static final int LIGHT = 4;
    private static final int DEEP = 5;

    /** Under which date an app files a night. Either way its minutes count from the midnight before it. */
    public enum Night { WAKING, FALLING_ASLEEP }

    private DayUpload() {}

    /** @param until what is later has not been lived yet */
    public static StandInDay of(VirtualBand band, String deviceId, LocalDate day, Night filed, Instant until) {
        Bytes.Builder data = Bytes.build();
        Bytes.Builder rates = Bytes.build();
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        int steps = 0;
        for (int i = 0; i < MINUTES_OF_DAY; i++) {
            Instant at = midnight.plusSeconds(60L * i);
            Minute minute = band.lived(at);
            boolean future = !at.isBefore(until);
            data.u8(future ? NO_DATA : minute.kind()).u8(future ? 0 : minute.intensity()).u8(future ? 0 : minute.steps());
            rates.u8(future || minute.heartRate() == Minute.NO_HEART_RATE ? NO_RATE : minute.heartRate());
            steps += future ? 0 : minute.steps();
        }
        LocalDate bedtime = filed == Night.WAKING ? day.minusDays(1) : day;
        String summary = "{\"v\":6,\"tz\":\"0\",\"byteLength\":8,\"stp\":{\"ttl\":" + steps + ",\"stage\":[]},\"slp\":" + night(band, bedtime, until) + "}";
        return new StandInDay(deviceId, day, summary, data.toBytes(), rates.toBytes());
    }

    /** From the noon of the day to the next, in minutes from its midnight; the last minute of a stage belongs to it. */
    private static String night(VirtualBand band, LocalDate bedtime, Instant until) {
        Instant midnight = bedtime.atStartOfDay(ZoneOffset.UTC).toInstant();
        StringBuilder stages = new StringBuilder();
        int first = -1;
        int last = -1;
        for (int i = NOON, begun = NOON; i < NOON + MINUTES_OF_DAY; i++) {
            int mode = mode(band, midnight, i, until);
            if (mode != 0 && mode != mode(band, midnight, i - 1, until)) begun = i;
            if (mode == 0 || mode == mode(band, midnight, i + 1, until)) continue;
            if (first < 0) first = begun;
            last = i;
            stages.append(stages.isEmpty() ? "" : ",").append("{\"start\":" + begun + ",\"stop\":" + i + ",\"mode\":" + mode + "}");
        }
        long start = midnight.getEpochSecond() + 60L * Math.max(0, first);
        return "{\"st\":" + start + ",\"ed\":" + (first < 0 ? start : midnight.getEpochSecond() + 60L * (last + 1)) + ",\"stage\":[" + stages + "]}";
    }

    /** 0 is awake. */
    private static int mode(VirtualBand band, Instant midnight, int minute, Instant until) {
        Instant at = midnight.plusSeconds(60L * minute);
        int kind = at.isBefore(until) ? band.lived(at).kind() & 0x0f : 0;
        return kind == Minute.DEEP_SLEEP ? DEEP : kind == Minute.LIGHT_SLEEP ? LIGHT : 0;
    }
}
