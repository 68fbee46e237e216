package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the wearer asked for, version 2.
 * <pre>
 * size  field of a record
 * 4     when, seconds since 1970 UTC
 * 1     kind: 11 heart rate, 12 oxygen, 13 stress, 44 temperature
 * n     value: a byte; four of temperature, whose unit nobody knows; 0 = none
 * </pre>
 * How long another kind is, nobody knows: it is the end. Source: Gadgetbridge, read for facts.
 */
public record ManualSamples(FileId file, List<One> all) {
    public record One(Instant at, Kind kind, int value) {}

    public enum Kind {
        HEART_RATE, OXYGEN, STRESS
    }

    private static final int RECORD_HEAD = 5;

    static ManualSamples decode(ActivityFile file) throws MalformedMessage {
        Body body = file.body();
        List<One> all = new ArrayList<>();
        while (body.left() > 0) {
            if (body.left() < RECORD_HEAD) throw new MalformedMessage("a reading of " + body.left() + " bytes is cut short");
            Instant at = body.instant();
            int kind = body.u8();
            switch (kind) {
                case 0x11 -> add(all, at, Kind.HEART_RATE, body.u8());
                case 0x12 -> add(all, at, Kind.OXYGEN, body.u8());
                case 0x13 -> add(all, at, Kind.STRESS, body.u8());
                case 0x44 -> body.skip(4);
                default -> {
                    return new ManualSamples(file.id(), all);
                }
            }
        }
        return new ManualSamples(file.id(), all);
    }

    private static void add(List<One> all, Instant at, Kind kind, int value) {
        if (value != 0) all.add(new One(at, kind, value));
    }

    public List<Series> series() {
        return all.stream().filter(one -> Plausible.isIn(file, one.at())).map(ManualSamples::series)
                .filter(one -> one.values()[0] != Series.NONE).toList();
    }

    private static Series series(One one) {
        return switch (one.kind()) {
            case HEART_RATE -> Series.of(Metric.MANUAL_HEART_RATE, one.at(), Plausible.heartRate(one.value()));
            case OXYGEN -> Series.of(Metric.OXYGEN, one.at(), Plausible.oxygen(one.value()));
            case STRESS -> Series.of(Metric.MANUAL_STRESS, one.at(), Plausible.stress(one.value()));
        };
    }
}
