package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Samples as a worn band records them: nights, walks, sitting around, and minutes without a pulse. */
final class Recording {
    private Recording() {}

    /** One record per minute; the same start gives the same samples. */
    static List<Sample> of(Instant start, int minutes) {
        Random random = new Random(start.getEpochSecond());
        List<Sample> samples = new ArrayList<>();
        double pulse = 62;
        int walking = 0;
        for (int minute = 0; minute < minutes; minute++) {
            Instant at = start.plus(Duration.ofMinutes(minute));
            boolean asleep = at.getEpochSecond() / 60 % 1440 < 7 * 60;
            if (!asleep && walking == 0 && random.nextInt(60) == 0) walking = 5 + random.nextInt(20);
            int steps = walking > 0 ? 60 + random.nextInt(60) : asleep || random.nextInt(4) > 0 ? 0 : random.nextInt(20);
            int intensity = walking > 0 ? 60 + random.nextInt(60) : asleep ? Math.max(0, random.nextInt(30) - 22) : random.nextInt(50);
            double rest = walking > 0 ? 105 : asleep ? 54 : 70;
            pulse += (rest - pulse) * 0.2 + random.nextGaussian() * 2;
            int kind = walking > 0 ? 1 : asleep ? (minute / 37 % 3 == 0 ? 0x7a : 0x70) : steps > 0 ? 0x50 : 0x60;
            samples.add(new Sample(Metric.STEPS, at, steps));
            samples.add(new Sample(Metric.INTENSITY, at, intensity));
            if (random.nextInt(20) > 0) samples.add(new Sample(Metric.HEART_RATE, at, (int) Math.round(pulse)));
            samples.add(new Sample(Metric.KIND, at, kind));
            walking = Math.max(0, walking - 1);
        }
        return samples;
    }

    /** The same samples in rows: one per metric and run of minutes. */
    static List<Series> series(List<Sample> samples) {
        List<Series> series = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            List<Sample> run = new ArrayList<>();
            for (Sample sample : samples) {
                if (sample.metric() != metric) continue;
                if (!run.isEmpty() && !sample.at().equals(run.get(run.size() - 1).at().plusSeconds(60))) {
                    series.add(row(run));
                    run.clear();
                }
                run.add(sample);
            }
            if (!run.isEmpty()) series.add(row(run));
        }
        return series;
    }

    private static Series row(List<Sample> run) {
        return new Series(run.get(0).metric(), run.get(0).at(), run.stream().mapToInt(Sample::value).toArray());
    }
}
