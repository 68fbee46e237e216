package io.github.wristway.benchmarks;

import io.github.wristway.gateway.device.Metric;

/** As plain as it can be: one array per metric, nothing checked but the counter. Nobody offers it; it shows the room. */
final class ColumnDecoder implements Decoder {
    private static final Metric[] METRICS = {Metric.KIND, Metric.INTENSITY, Metric.STEPS, Metric.HEART_RATE};

    private record Columns(byte[][] values, int minutes) {}

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public Object decode(byte[][] packets) {
        int bytes = 0;
        for (byte[] packet : packets) bytes += packet.length - 1;
        byte[][] columns = new byte[METRICS.length][bytes / METRICS.length];
        int place = 0;
        for (int i = 0; i < packets.length; i++) {
            byte[] packet = packets[i];
            if (packet[0] != (byte) i) throw new IllegalStateException("packet " + i + " is missing");
            for (int at = 1; at < packet.length; at++, place++) columns[place & 3][place >> 2] = packet[at];
        }
        return new Columns(columns, bytes / METRICS.length);
    }

    @Override
    public void tell(Object decoded, Reader to) {
        Columns columns = (Columns) decoded;
        for (int minute = 0; minute < columns.minutes(); minute++) {
            for (int column = 0; column < METRICS.length; column++) {
                int value = columns.values()[column][minute] & 0xff;
                if (METRICS[column] != Metric.HEART_RATE || value != 0 && value != 0xff) to.value(METRICS[column], minute, value);
            }
        }
    }
}
