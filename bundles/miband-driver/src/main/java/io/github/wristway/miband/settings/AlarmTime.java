package io.github.wristway.miband.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an alarm rings, as people write it: {@code 06:30,weekdays}.
 *
 * @param days empty = once
 */
public record AlarmTime(LocalTime time, Set<DayOfWeek> days) {
    /** No alarm. */
    public static final String OFF = "off";
    static final String FORM = "off, or a time and once, daily, weekdays or some days, such as 06:30,mon,wed";
    static final String VALID = OFF + "|" + Written.TIME + ",(once|daily|weekdays|D(,D)*)".replace("D", "(mon|tue|wed|thu|fri|sat|sun)");

    private static final String ONCE = "once";
    private static final String DAILY = "daily";
    private static final String WEEKDAYS = "weekdays";
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public AlarmTime {
        days = Set.copyOf(days);
    }

    /** @param value matches {@link #VALID} and is not {@link #OFF} */
    public static AlarmTime of(String value) {
        int comma = value.indexOf(',');
        return new AlarmTime(LocalTime.parse(value.substring(0, comma)), days(value.substring(comma + 1)));
    }

    private static Set<DayOfWeek> days(String written) {
        return switch (written) {
            case ONCE -> Set.of();
            case DAILY -> EnumSet.allOf(DayOfWeek.class);
            case WEEKDAYS -> MONDAY_TO_FRIDAY;
            default -> Stream.of(written.split(",")).map(day -> DayOfWeek.of(NAMES.indexOf(day) + 1)).collect(Collectors.toSet());
        };
    }

    @Override
    public String toString() {
        return time + "," + daysAsWritten();
    }

    private String daysAsWritten() {
        if (days.isEmpty()) return ONCE;
        if (days.size() == NAMES.size()) return DAILY;
        if (days.equals(MONDAY_TO_FRIDAY)) return WEEKDAYS;
        return days.stream().sorted().map(day -> NAMES.get(day.ordinal())).collect(Collectors.joining(","));
    }
}
