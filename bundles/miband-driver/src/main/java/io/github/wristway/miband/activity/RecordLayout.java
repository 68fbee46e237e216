package io.github.wristway.miband.activity;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a band writes down a minute. Record i belongs to minute i after the start.
 * <pre>
 * size  field
 * 1     kind, the vendor's raw byte; see {@link ActivityKind} for Band 2 and later
 * 1     intensity, 0 to 255
 * 1     steps in the minute
 *       not in brief records:
 * 1     heart rate, beats per minute; 00 and ff = none
 *       only in long records:
 * 1     unknown
 * 1     sleep, 0 to 127
 * 1     deep sleep, raw: bit 7 is set on some bands
 * 1     REM sleep, raw
 * </pre>
 * Source: Gadgetbridge, read for facts; captured packets of a Band 2 (its issue 691), a Band 5 (satcar77/miband4
 * issue 57), and a Band 1S.
 */
public enum RecordLayout {
    BRIEF(Metric.KIND, Metric.INTENSITY, Metric.STEPS),
    SHORT(Metric.KIND, Metric.INTENSITY, Metric.STEPS, Metric.HEART_RATE),
    LONG(Metric.KIND, Metric.INTENSITY, Metric.STEPS, Metric.HEART_RATE,
         Metric.RAW_1, Metric.RAW_SLEEP, Metric.RAW_DEEP_SLEEP, Metric.RAW_REM_SLEEP);

    private static final int NO_HEART_RATE = 0xff;

    private final Metric[] columns;

    RecordLayout(Metric... columns) {
        this.columns = columns;
    }

    /** Bytes per minute. */
    public int size() {
        return columns.length;
    }

    /**
     * Cuts whole records into columns.
     *
     * @param records as from {@link Transfer#whole()}
     * @param start   the band's own start time; its seconds are dropped
     */
    public List<Series> read(byte[] records, Instant start) {
        List<Series> series = new ArrayList<>(columns.length);
        for (int column = 0; column < columns.length; column++) series.add(new Series(columns[column], start, column(records, column)));
        return series;
    }

    private int[] column(byte[] records, int column) {
        int[] values = columns.length == Integer.BYTES ? bytesOfWords(records, column) : everyNth(records, column, columns.length);
        if (columns[column] == Metric.HEART_RATE) {
            for (int minute = 0; minute < values.length; minute++) {
                if (values[minute] == 0 || values[minute] == NO_HEART_RATE) values[minute] = Series.NONE;
            }
        }
        return values;
    }

    private static int[] everyNth(byte[] records, int first, int size) {
        int[] values = new int[records.length / size];
        for (int minute = 0, at = first; minute < values.length; minute++, at += size) values[minute] = records[at] & 0xff;
        return values;
    }

    /** The same for every fourth, in half the time: Java has vector instructions for neighbours only. */
    private static int[] bytesOfWords(byte[] records, int which) {
        int[] values = new int[records.length / Integer.BYTES];
        ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        int shift = Byte.SIZE * which;
        for (int minute = 0; minute < values.length; minute++) values[minute] = values[minute] >>> shift & 0xff;
        return values;
    }
}
