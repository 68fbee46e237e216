package io.github.wristway.benchmarks;

import io.github.wristway.gateway.device.Metric;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A parser in the style that is usual on phones, written anew for this benchmark and nobody's product: one object of boxed
 * fields per minute, the time counted up in a calendar, and, if it logs, a line that is formatted for each minute
 * although nobody reads it.
 */
final class RowDecoder implements Decoder {
    private static final Logger log = LoggerFactory.getLogger(RowDecoder.class);
    private static final int FIELDS = 4;

    private final boolean logs;

    RowDecoder(boolean logs) {
        this.logs = logs;
    }

    private record Row(Long timestampSeconds, Integer kind, Integer intensity, Integer steps, Integer heartRate) {}

    private record Rows(List<Row> rows) {}

    @Override
    public String name() {
        return logs ? "rows, logged" : "rows";
    }

    @Override
    public Object decode(byte[][] packets) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        for (int i = 0; i < packets.length; i++) {
            if (packets[i][0] != (byte) i) throw new IllegalStateException("packet " + i + " is missing");
            buffer.write(packets[i], 1, packets[i].length - 1);
        }
        byte[] records = buffer.toByteArray();
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(Wearer.START.toEpochMilli());
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < records.length; at += FIELDS) {
            Row row = new Row(time.getTimeInMillis() / 1000, records[at] & 0xff, records[at + 1] & 0xff, records[at + 2] & 0xff,
                              records[at + 3] & 0xff);
            if (logs) log.debug(String.format("%tF %tR kind=%d intensity=%d steps=%d heartRate=%d", time, time, row.kind(), row.intensity(),
                                              row.steps(), row.heartRate()));
            rows.add(row);
            time.add(Calendar.MINUTE, 1);
        }
        return new Rows(rows);
    }

    @Override
    public void tell(Object decoded, Reader to) {
        for (Row row : ((Rows) decoded).rows()) {
            int minute = (int) Duration.ofSeconds(row.timestampSeconds() - Wearer.START.getEpochSecond()).toMinutes();
            to.value(Metric.KIND, minute, row.kind());
            to.value(Metric.INTENSITY, minute, row.intensity());
            to.value(Metric.STEPS, minute, row.steps());
            if (row.heartRate() != 0 && row.heartRate() != 0xff) to.value(Metric.HEART_RATE, minute, row.heartRate());
        }
    }
}
