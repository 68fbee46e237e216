package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a night.
 *
 * @param to    the first moment that does not belong to it
 * @param stage empty if the wearer was awake
 */
public record Slumber(Instant from, Instant to, Optional<SleepStage> stage) {
    private static final Duration LONGEST_NIGHT = Duration.ofDays(2);

    Slumber until(Instant later) {
        return new Slumber(from, later, stage);
    }

    /** The minutes of a night; nothing if nobody slept. */
    static List<Series> series(List<Slumber> night, FileId file) throws MalformedMessage {
        if (night.stream().allMatch(part -> part.stage().isEmpty())) return List.of();
        Instant start = night.stream().map(Slumber::from).min(Comparator.naturalOrder()).orElseThrow().truncatedTo(ChronoUnit.MINUTES);
        Instant end = night.stream().map(Slumber::to).max(Comparator.naturalOrder()).orElseThrow();
        boolean tooLong = Duration.between(start, end).compareTo(LONGEST_NIGHT) > 0;
        if (tooLong || !Plausible.isIn(file, start) || !Plausible.isIn(file, end)) {
            throw new MalformedMessage("no night is from " + start + " to " + end);
        }
        if (night.stream().anyMatch(part -> part.to().isBefore(part.from()))) {
            throw new MalformedMessage("a part of a night cannot end before it begins");
        }
        int[] values = new int[(int) ChronoUnit.MINUTES.between(start, end)];
        Arrays.fill(values, Series.NONE);
        for (Slumber part : night) {
            int from = (int) ChronoUnit.MINUTES.between(start, part.from());
            int to = (int) ChronoUnit.MINUTES.between(start, part.to());
            Arrays.fill(values, from, to, part.stage().map(SleepStage::value).orElse(Series.NONE));
        }
        return List.of(new Series(Metric.SLEEP, start, values));
    }
}
