package io.github.wristway.account.zepp.history;

import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The minutes of a day, from {@code data} and {@code data_hr}, both Base64.
 * <pre>
 * data     1440 records of 3 or 8 bytes; the length tells which, the summary does not
 *          kind, intensity, steps [, heart rate, unknown, sleep, deep, REM]
 * data_hr  1440 bytes, beats per minute; 0, 254 and 255 = none
 * </pre>
 *
 * @param stride    bytes of a record
 * @param heartRate beats per minute, by the minute of the day
 */
public record DayMinutes(int stride, List<Minute> minutes, SortedMap<Integer, Integer> heartRate) {
    private static final int PER_DAY = 1440;
    private static final int NO_DATA = 126;

    /** Kinds are kept as they come: only a few are understood. */
    public record Minute(int kind, int intensity, int steps) {
        public boolean hasData() {
            return kind != NO_DATA;
        }
    }

    /** @param heartRate may be empty */
    public static DayMinutes read(String data, String heartRate) throws MalformedMessage {
        byte[] records = decode("data", data);
        int stride = records.length / PER_DAY;
        if (records.length % PER_DAY != 0 || stride != 3 && stride != 8) {
            throw new MalformedMessage("a day of " + records.length + " bytes is neither 4320 nor 11520 bytes long");
        }
        List<Minute> minutes = new ArrayList<>();
        for (int at = 0; at < records.length; at += stride) {
            minutes.add(new Minute(records[at] & 0xff, records[at + 1] & 0xff, records[at + 2] & 0xff));
        }
        return new DayMinutes(stride, List.copyOf(minutes), rates(decode("data_hr", heartRate)));
    }

    public int steps() {
        return minutes.stream().filter(Minute::hasData).mapToInt(Minute::steps).sum();
    }

    public long minutesWithoutData() {
        return minutes.stream().filter(minute -> !minute.hasData()).count();
    }

    private static SortedMap<Integer, Integer> rates(byte[] bytes) throws MalformedMessage {
        if (bytes.length != 0 && bytes.length != PER_DAY) {
            throw new MalformedMessage("the heart rates of a day are " + bytes.length + " bytes instead of 1440");
        }
        SortedMap<Integer, Integer> rates = new TreeMap<>();
        for (int minute = 0; minute < bytes.length; minute++) {
            int rate = bytes[minute] & 0xff;
            if (rate != 0 && rate < 254) rates.put(minute, rate);
        }
        return rates;
    }

    static byte[] decode(String what, String base64) throws MalformedMessage {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage(what + " is not Base64");
        }
    }
}
