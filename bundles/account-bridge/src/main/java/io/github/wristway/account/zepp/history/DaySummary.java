package io.github.wristway.account.zepp.history;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A day in short, from {@code summary}: Base64 of JSON.
 * <pre>
 * tz   seconds from UTC
 * stp  ttl steps, dis metres, cal, stage [{start, stop, mode, step}]      minutes of the day, stop inclusive
 * slp  st, ed epoch seconds; lt, dp, dt, wk minutes light, deep, REM, awake; rhr, ss;
 *      stage, and odd_stage of naps [{start, stop, mode}]                 minutes from a midnight, stop inclusive
 * </pre>
 */
public record DaySummary(long steps, long metres, long kilocalories, ZoneOffset offset, Optional<Sleep> sleep, List<Activity> activities) {
    public enum Stage { LIGHT, DEEP, REM, AWAKE, UNKNOWN }

    public record Sleep(Instant start, Instant end, Map<Stage, Long> minutes, Optional<Long> restingHeartRate, Optional<Long> score,
                        List<SleepStage> stages, List<SleepStage> naps) {
        private List<SleepStage> allStages() {
            return Stream.concat(stages.stream(), naps.stream()).toList();
        }
    }

    public record SleepStage(Stage stage, Instant start, Instant end) {}

    /** The night and the naps, minute by minute, as the store wants them; empty if no minute of them is known. */
    public Optional<Series> sleepMinutes() {
        List<SleepStage> stages = sleep.map(Sleep::allStages).orElse(List.of()).stream().filter(one -> value(one.stage()) != Series.NONE).toList();
        if (stages.isEmpty()) return Optional.empty();
        Instant start = stages.stream().map(SleepStage::start).min(Comparator.naturalOrder()).orElseThrow();
        Instant end = stages.stream().map(SleepStage::end).max(Comparator.naturalOrder()).orElseThrow();
        int[] minutes = new int[(int) Duration.between(start, end).toMinutes()];
        Arrays.fill(minutes, Series.NONE);
        for (SleepStage one : stages) {
            Arrays.fill(minutes, (int) Duration.between(start, one.start()).toMinutes(), (int) Duration.between(start, one.end()).toMinutes(),
                        value(one.stage()));
        }
        return Optional.of(new Series(Metric.SLEEP, start, minutes));
    }

    private static int value(Stage stage) {
        return switch (stage) {
            case LIGHT -> io.github.wristway.gateway.device.SleepStage.LIGHT.value();
            case DEEP -> io.github.wristway.gateway.device.SleepStage.DEEP.value();
            case REM -> io.github.wristway.gateway.device.SleepStage.REM.value();
            case AWAKE, UNKNOWN -> Series.NONE;
        };
    }

    public Instant midnight(LocalDate day) {
        return day.atStartOfDay(offset).toInstant();
    }

    /** @param mode as it comes: what the numbers mean is disputed */
    public record Activity(long mode, long startMinute, long endMinuteExclusive, long steps) {}

    /** @param day the date that the service files it under */
    public static DaySummary read(LocalDate day, String summary) throws MalformedMessage {
        String text = new String(DayMinutes.decode("the summary", summary), StandardCharsets.UTF_8);
        LooseJson json = LooseJson.read(text).orElseThrow(() -> new MalformedMessage("the summary of a day is not JSON"));
        long seconds = json.number("tz").orElse(0L);
        if (Math.abs(seconds) > Duration.ofHours(18).toSeconds()) throw new MalformedMessage("no place is " + seconds + " s from UTC");
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) seconds);
        Optional<LooseJson> steps = json.inner("stp");
        return new DaySummary(number(steps, "ttl"), number(steps, "dis"), number(steps, "cal"), offset,
                              json.inner("slp").flatMap(sleep -> sleep(day, offset, sleep)),
                              steps.map(DaySummary::activities).orElse(List.of()));
    }

    private static List<Activity> activities(LooseJson steps) {
        return steps.list("stage").stream().filter(DaySummary::hasTimes)
                    .map(stage -> new Activity(stage.number("mode").orElse(-1L), stage.number("start").orElseThrow(),
                                               stage.number("stop").orElseThrow() + 1, stage.number("step").orElse(0L))).toList();
    }

    private static Optional<Sleep> sleep(LocalDate day, ZoneOffset offset, LooseJson sleep) {
        long start = number(Optional.of(sleep), "st");
        long end = number(Optional.of(sleep), "ed");
        if (end <= start || start <= 0 || end > Integer.MAX_VALUE * 2L) return Optional.empty();
        List<LooseJson> stages = sleep.list("stage").stream().filter(DaySummary::hasTimes).toList();
        List<LooseJson> naps = sleep.list("odd_stage").stream().filter(DaySummary::hasTimes).toList();
        long midnight = midnight(day, offset, stages, start);
        return Optional.of(new Sleep(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end), minutes(sleep), sleep.number("rhr"),
                                     sleep.number("ss"), stages(stages, midnight), stages.isEmpty() ? List.of() : stages(naps, midnight)));
    }

    /** Some apps count from the midnight of the date, others from the one before: the one that fits the start is meant. */
    private static long midnight(LocalDate day, ZoneOffset offset, List<LooseJson> stages, long start) {
        long first = stages.isEmpty() ? 0 : 60 * stages.get(0).number("start").orElse(0L);
        return LongStream.rangeClosed(-1, 1).mapToObj(days -> day.plusDays(days).atStartOfDay(offset).toEpochSecond())
                         .min(Comparator.comparing(midnight -> Math.abs(midnight + first - start))).orElseThrow();
    }

    private static List<SleepStage> stages(List<LooseJson> stages, long midnight) {
        List<SleepStage> read = new ArrayList<>();
        for (LooseJson stage : stages) {
            read.add(new SleepStage(stage(stage.number("mode").orElse(-1L)),
                    Instant.ofEpochSecond(midnight + 60 * stage.number("start").orElseThrow()),
                    Instant.ofEpochSecond(midnight + 60 * (stage.number("stop").orElseThrow() + 1))));
        }
        return read;
    }

    private static Map<Stage, Long> minutes(LooseJson sleep) {
        Map<Stage, Long> minutes = new EnumMap<>(Stage.class);
        sleep.number("lt").filter(some -> some > 0).ifPresent(light -> minutes.put(Stage.LIGHT, light));
        sleep.number("dp").filter(some -> some > 0).ifPresent(deep -> minutes.put(Stage.DEEP, deep));
        sleep.number("dt").filter(some -> some > 0).ifPresent(rem -> minutes.put(Stage.REM, rem));
        sleep.number("wk").filter(some -> some > 0).ifPresent(awake -> minutes.put(Stage.AWAKE, awake));
        return minutes;
    }

    private static Stage stage(long mode) {
        return mode == 4 ? Stage.LIGHT : mode == 5 ? Stage.DEEP : mode == 7 ? Stage.AWAKE
             : mode == 8 || mode == 11 ? Stage.REM : Stage.UNKNOWN;
    }

    /** Three days at most, so that nothing overflows. */
    private static boolean hasTimes(LooseJson stage) {
        long start = stage.number("start").orElse(-1L);
        long stop = stage.number("stop").orElse(-1L);
        return start >= 0 && start <= stop && stop < 4320;
    }

    private static long number(Optional<LooseJson> json, String name) {
        return json.flatMap(some -> some.number(name)).orElse(0L);
    }
}
