package io.github.wristway.miband.activity;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the wearer slept, minute by minute, from the kinds of Band 2 and later; see {@link ActivityKind}. Some kinds only say
 * "as before": then a stage goes on, also from round to round and from sync to sync, but never over a gap. A pass of its own
 * over the columns, so that cutting records stays plain. Source: Gadgetbridge, read for facts.
 */
public final class SleepStages {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int AWAKE = Series.NONE;
    private static final int AS_BEFORE = 0;
    /** The stage for each of the low four bits of a kind. */
    private static final int[] STAGES = new int[16];

    static {
        for (int raw = 0; raw < STAGES.length; raw++) STAGES[raw] = stage(ActivityKind.of(raw, null));
    }

    /** Not worn by their low four bits; a Band 6 also writes them down in sleep, and then with a heart rate. */
    private static final int ASLEEP_OR_OFF = 0xf3;
    private static final int ASLEEP_OR_OFF_TOO = 0x73;

    private Instant end;
    private int last;

    /** @param latest how the wearer slept in the last minute of sleep that is stored */
    public SleepStages(Optional<Sample> latest) {
        end = latest.map(sample -> sample.at().plus(MINUTE)).orElse(Instant.MIN);
        last = latest.map(Sample::value).orElse(AWAKE);
    }

    /**
     * Reads the next round.
     *
     * @param heartRates of the same minutes
     * @return empty if the wearer was awake all the time
     */
    public Optional<Series> read(Series kinds, Series heartRates) {
        if (!kinds.start().equals(end)) last = AWAKE;
        int[] stages = new int[kinds.values().length];
        boolean slept = false;
        for (int minute = 0; minute < stages.length; minute++) {
            int kind = kinds.values()[minute];
            int stage = STAGES[kind & 0x0f];
            boolean worn = heartRates.values()[minute] != Series.NONE;
            if (worn && (kind == ASLEEP_OR_OFF || kind == ASLEEP_OR_OFF_TOO)) stage = AS_BEFORE;
            if (stage != AS_BEFORE) last = stage;
            stages[minute] = last;
            slept |= last != AWAKE;
        }
        end = kinds.end();
        return slept ? Optional.of(new Series(Metric.SLEEP, kinds.start(), stages)) : Optional.empty();
    }

    /** The same for the first generation, which has other kinds, and none that says "as before": 04 = deep, 05 = light. */
    public static Optional<Series> ofFirstGeneration(Series kinds) {
        int[] stages = Arrays.stream(kinds.values()).map(kind -> switch (kind) {
            case 0x04 -> SleepStage.DEEP.value();
            case 0x05 -> SleepStage.LIGHT.value();
            default -> AWAKE;
        }).toArray();
        boolean slept = Arrays.stream(stages).anyMatch(stage -> stage != AWAKE);
        return slept ? Optional.of(new Series(Metric.SLEEP, kinds.start(), stages)) : Optional.empty();
    }

    private static int stage(ActivityKind kind) {
        if (kind == null) return AS_BEFORE;
        return switch (kind) {
            case LIGHT_SLEEP -> SleepStage.LIGHT.value();
            case DEEP_SLEEP -> SleepStage.DEEP.value();
            default -> AWAKE;
        };
    }
}
