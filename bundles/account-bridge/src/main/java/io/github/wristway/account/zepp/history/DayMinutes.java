package io.github.wristway.account.zepp.history;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param records   as they came
 * @param stride    bytes of a record
 * @param heartRate beats per minute, by the minute of the day
 */
public record DayMinutes(Bytes records, int stride, SortedMap<Integer, Integer> heartRate) {
    private static final int PER_DAY = 1440;
    private static final int NO_DATA = 126;
    private static final int SKIP = 127;
    private static final List<Metric> COLUMNS = List.of(Metric.KIND, Metric.INTENSITY, Metric.STEPS, Metric.HEART_RATE,
            Metric.RAW_1, Metric.RAW_SLEEP, Metric.RAW_DEEP_SLEEP, Metric.RAW_REM_SLEEP);

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
        return new DayMinutes(Bytes.copyOf(records), stride, rates(decode("data_hr", heartRate)));
    }

    public List<Minute> minutes() {
        byte[] all = records.toArray();
        List<Minute> minutes = new ArrayList<>();
        for (int at = 0; at < all.length; at += stride) {
            minutes.add(new Minute(all[at] & 0xff, all[at + 1] & 0xff, all[at + 2] & 0xff));
        }
        return minutes;
    }

    /**
     * The same, as the store wants it. Where both tell a heart rate, that of {@code data_hr} counts; a minute without data, or
     * that is to be skipped, has no other value.
     *
     * @param midnight of the day, where the wearer was
     */
    public List<Series> series(Instant midnight) {
        byte[] all = records.toArray();
        List<Series> series = new ArrayList<>();
        for (int column = 0; column < stride; column++) {
            int[] values = new int[PER_DAY];
            for (int minute = 0; minute < PER_DAY; minute++) {
                int kind = all[minute * stride] & 0xff;
                values[minute] = kind == NO_DATA || kind == SKIP ? Series.NONE : all[minute * stride + column] & 0xff;
            }
            series.add(new Series(COLUMNS.get(column), midnight, COLUMNS.get(column) == Metric.HEART_RATE ? withRates(values) : values));
        }
        if (stride == 3 && !heartRate.isEmpty()) series.add(new Series(Metric.HEART_RATE, midnight, withRates(new int[PER_DAY])));
        return series;
    }

    private int[] withRates(int[] ofRecords) {
        int[] rates = new int[PER_DAY];
        Arrays.setAll(rates, minute -> heartRate.getOrDefault(minute, isRate(ofRecords[minute]) ? ofRecords[minute] : Series.NONE));
        return rates;
    }

    private static boolean isRate(int value) {
        return value > 0 && value < 254;
    }

    public int steps() {
        return minutes().stream().filter(Minute::hasData).mapToInt(Minute::steps).sum();
    }

    public long minutesWithoutData() {
        return minutes().stream().filter(minute -> !minute.hasData()).count();
    }

    private static SortedMap<Integer, Integer> rates(byte[] bytes) throws MalformedMessage {
        if (bytes.length != 0 && bytes.length != PER_DAY) {
            throw new MalformedMessage("the heart rates of a day are " + bytes.length + " bytes instead of 1440");
        }
        SortedMap<Integer, Integer> rates = new TreeMap<>();
        for (int minute = 0; minute < bytes.length; minute++) {
            int rate = bytes[minute] & 0xff;
            if (isRate(rate)) rates.put(minute, rate);
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
