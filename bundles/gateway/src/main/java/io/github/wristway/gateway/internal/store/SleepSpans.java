package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.SleepStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sleep, minute by minute, as the spans that people speak of. */
public final class SleepSpans {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private SleepSpans() {}

    /**
     * Minutes of the same stage that follow each other are one span; a minute without sleep is between two.
     *
     * @param samples oldest first; other metrics than {@link Metric#SLEEP} are passed over, and so is a value that no
     *                {@link SleepStage} has
     */
    public static List<SleepSpan> of(List<Sample> samples) {
        List<SleepSpan> spans = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.metric() != Metric.SLEEP || sample.value() < 1 || sample.value() > SleepStage.values().length) continue;
            SleepStage stage = SleepStage.of(sample.value());
            Instant end = sample.at().plus(MINUTE);
            int last = spans.size() - 1;
            boolean goesOn = last >= 0 && spans.get(last).stage() == stage && spans.get(last).to().equals(sample.at());
            if (goesOn) spans.set(last, new SleepSpan(spans.get(last).from(), end, stage));
            else spans.add(new SleepSpan(sample.at(), end, stage));
        }
        return spans;
    }
}
