package io.github.wristway.account.zepp.history;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout.Figure;
import io.github.wristway.gateway.device.Workout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A workout in the account's list. Of some 150 fields these are read; most are numbers as text.
 * <pre>
 * trackid, end_time      epoch seconds
 * source                 such as run.59.huami.com
 * type                   the sport, by a number of the service
 * dis, calorie           metres, kcal
 * run_time               seconds without pauses
 * avg_heart_rate         beats per minute
 * </pre>
 */
public final class WorkoutSummary {
    private static final Duration LONGEST = Duration.ofDays(30);
    /** By other open tools. They differ from the numbers that bands use. */
    private static final Map<Long, String> KINDS = Map.of(1L, "outdoor run", 6L, "walk", 8L, "treadmill", 9L, "ride", 10L, "indoor cycling");
    private static final Map<Figure, String> FIGURES = Map.of(Figure.DISTANCE, "dis", Figure.ENERGY, "calorie", Figure.ACTIVE_TIME, "run_time",
            Figure.AVERAGE_HEART_RATE, "avg_heart_rate");

    private WorkoutSummary() {}

    public static AccountWorkout read(LooseJson item) throws MalformedMessage {
        Instant start = Instant.ofEpochSecond(item.number("trackid").filter(second -> second > 0 && second < 100_000_000_000L)
                .orElseThrow(() -> new MalformedMessage("a workout has no start")));
        Duration length = Duration.ofSeconds(item.number("end_time").orElse(start.getEpochSecond()) - start.getEpochSecond());
        if (length.isNegative() || length.compareTo(LONGEST) > 0) throw new MalformedMessage("a workout ends before it begins, or never");
        long type = item.number("type").filter(number -> number >= 0 && number <= Integer.MAX_VALUE).orElse(0L);
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        FIGURES.forEach((figure, name) -> item.number(name).filter(value -> value > 0).ifPresent(value -> figures.put(figure, value.doubleValue())));
        Bytes raw = Bytes.copyOf(item.object().toString().getBytes(StandardCharsets.UTF_8));
        return new AccountWorkout(item.text("source").orElse(""), new Workout(start, length, KINDS.getOrDefault(type, "workout " + type),
                                  (int) type, figures, List.of(), raw));
    }
}
