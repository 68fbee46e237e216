package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sleep, versions 1 to 4.
 * <pre>
 * size  field
 * 1     head: which of the rows are there
 * 1     awake
 * 4     to bed, seconds since 1970 UTC
 * 4     up again, likewise
 * 1     version 4: quality
 *       {@link Row}s: heart rate; oxygen; from version 3 on: snoring
 *       {@link SleepPackets}
 * </pre>
 * Sources differ in which bits of the head mean the rows; they are read where all are set. The packets are read anyhow.
 * Source: Gadgetbridge and OronBox, read for facts.
 *
 * @param rows   empty if it is not certain which are there
 * @param parts  how the wearer slept
 */
public record SleepReport(FileId file, Instant bed, Instant up, Optional<Rows> rows, List<Slumber> parts) {
    private static final int ALL_ROWS = 0xfc;

    /** Beats per minute, and percent. */
    public record Rows(Row heartRate, Row oxygen) {}

    /**
     * <pre>
     * size  field
     * 2     seconds from one value to the next
     * 2     how many
     * 4     from version 2 on, if there are any: when the first was measured; otherwise that is when the wearer went to bed
     * n     values, a byte each
     * </pre>
     */
    public record Row(int seconds, Instant first, Bytes values) {
        private static Row decode(Body body, int version, Instant bed, int size) throws MalformedMessage {
            int seconds = body.u16();
            int count = body.u16();
            Instant first = count > 0 && version >= 2 ? body.instant() : bed;
            return new Row(seconds, first, body.take(count * size));
        }
    }

    static SleepReport decode(ActivityFile file) throws MalformedMessage {
        int version = file.id().version();
        Body body = file.body();
        int head = body.u8();
        body.skip(1);
        Instant bed = body.instant();
        Instant up = body.instant();
        if (version >= 4) body.skip(1);
        Optional<Rows> rows = Optional.empty();
        if ((head & ALL_ROWS) == ALL_ROWS) {
            rows = Optional.of(new Rows(Row.decode(body, version, bed, 1), Row.decode(body, version, bed, 1)));
            if (version >= 3) Row.decode(body, version, bed, Float.BYTES);
        }
        return new SleepReport(file.id(), bed, up, rows, SleepPackets.stages(body.rest()));
    }

    /** The heart rate is told minute by minute already. */
    public List<Series> series() throws MalformedMessage {
        List<Series> series = new ArrayList<>(Slumber.series(parts, file));
        if (rows.isEmpty()) return series;
        Row oxygen = rows.get().oxygen();
        for (int i = 0; i < oxygen.values().length(); i++) {
            Instant at = oxygen.first().plusSeconds((long) i * oxygen.seconds());
            int value = Plausible.oxygen(oxygen.values().u8(i));
            if (value != Series.NONE && Plausible.isIn(file, at)) series.add(Series.of(Metric.SLEEP_OXYGEN, at, value));
        }
        return series;
    }
}
