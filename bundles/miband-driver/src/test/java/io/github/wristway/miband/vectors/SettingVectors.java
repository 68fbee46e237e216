package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.AlarmRequest;
import io.github.wristway.miband.huami.DailyWindow;
import io.github.wristway.miband.huami.HeartRateAlert;
import io.github.wristway.miband.huami.IdleWarning;
import io.github.wristway.miband.huami.Setting;
import io.github.wristway.miband.huami.TextSetting;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be set on a band. */
final class SettingVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of("config_encode", SettingVectors::config);

    private interface Encoder {
        Bytes encode(Vector vector);
    }

    /** The vectors' words for settings, which they put in front of a value. */
    private static final Map<String, Setting> SETTINGS = Map.ofEntries(
            Map.entry("discoverable", Setting.DISCOVERABLE),
            Map.entry("connected_advertising", Setting.DISCOVERABLE),
            Map.entry("connected_advertisement", Setting.DISCOVERABLE),
            Map.entry("expose_hr", Setting.SHARED_HEART_RATE),
            Map.entry("share_hr", Setting.SHARED_HEART_RATE),
            Map.entry("hr_connection", Setting.SHARED_HEART_RATE),
            Map.entry("time", Setting.CLOCK),
            Map.entry("display", Setting.CLOCK_FACE),
            Map.entry("dateformat", Setting.CLOCK_FACE),
            Map.entry("date_format", Setting.CLOCK_FACE),
            Map.entry("units", Setting.UNITS),
            Map.entry("unit", Setting.UNITS),
            Map.entry("lift_wrist", Setting.LIFT_TO_LIGHT),
            Map.entry("lift_wrist_speed", Setting.LIFT_SENSITIVITY),
            Map.entry("lift_wrist_sensitivity", Setting.LIFT_SENSITIVITY),
            Map.entry("lift_sensitivity", Setting.LIFT_SENSITIVITY),
            Map.entry("rotate_wrist", Setting.TURN_TO_NEXT_PAGE),
            Map.entry("screen_unlock", Setting.SCREEN_LOCK),
            Map.entry("screen_lock", Setting.SCREEN_LOCK),
            Map.entry("lock_screen", Setting.SCREEN_LOCK),
            Map.entry("night_mode", Setting.NIGHT_MODE),
            Map.entry("dnd", Setting.DO_NOT_DISTURB),
            Map.entry("goal_notify", Setting.GOAL_NOTICE),
            Map.entry("goal_notification", Setting.GOAL_NOTICE),
            Map.entry("disconnect_notify", Setting.DISCONNECT_NOTICE),
            Map.entry("disconnect_notification", Setting.DISCONNECT_NOTICE),
            Map.entry("hourly_chime", Setting.HOURLY_CHIME),
            Map.entry("display_caller", Setting.CALLER),
            Map.entry("show_caller", Setting.CALLER),
            Map.entry("phone_silent", Setting.PHONE_SILENT),
            Map.entry("phone_silent_mode", Setting.PHONE_SILENT),
            Map.entry("silent_mode", Setting.PHONE_SILENT),
            Map.entry("hr_activity", Setting.HEART_RATE_WHILE_ACTIVE),
            Map.entry("hr_activity_monitoring", Setting.HEART_RATE_WHILE_ACTIVE),
            Map.entry("hr_while_active", Setting.HEART_RATE_WHILE_ACTIVE),
            Map.entry("stress", Setting.STRESS));

    /** The vectors' words for values where ours are others. */
    private static final Map<String, String> VALUES = Map.of(
            "enabled", "on", "disabled", "off", "enable", "on", "disable", "off", "auto", "automatic",
            "sensitive", "high", "date_time", "date-and-time", "datetime", "date-and-time", "time_only", "time");

    /** The vectors' words for all that is not a setting with a value. */
    private static final Map<String, Encoder> OTHERS = Map.ofEntries(
            Map.entry("metric", vector -> Setting.UNITS.encode("metric")),
            Map.entry("imperial", vector -> Setting.UNITS.encode("imperial")),
            Map.entry("time_only", vector -> Setting.CLOCK_FACE.encode("time")),
            Map.entry("date_time", vector -> Setting.CLOCK_FACE.encode("date-and-time")),
            Map.entry("date_and_time", vector -> Setting.CLOCK_FACE.encode("date-and-time")),
            Map.entry("request_alarms", vector -> AlarmRequest.SLOTS.encode()),
            Map.entry("request_alarms_with_times", vector -> AlarmRequest.SLOTS_AND_TIMES.encode()),
            Map.entry("language", vector -> TextSetting.LANGUAGE.encode(any(vector, "language", "locale", "value", "text"))),
            Map.entry("date_pattern", SettingVectors::datePattern),
            Map.entry("date_format", SettingVectors::datePattern),
            Map.entry("inactivity_on", vector -> idle(vector, true)),
            Map.entry("inactivity_off", vector -> idle(vector, false)),
            Map.entry("hr_alert_on", vector -> alert(vector, true)),
            Map.entry("hr_alert_off", vector -> alert(vector, false)),
            Map.entry("factory_reset", vector -> Order.FACTORY_RESET.message()));

    private static final Pattern WITH_VALUE = Pattern.compile(
            "(?<setting>\\w+?)_(?<value>on|off|enabled?|disabled?|auto(matic)?|sunset|scheduled"
            + "|normal|sensitive|high|12h|24h|metric|imperial|time|date_time|datetime|time_only)");

    private SettingVectors() {}

    private static void config(Vector vector) {
        assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), encode(vector));
    }

    private static Bytes encode(Vector vector) {
        String name = vector.given("name").orElseThrow();
        if (OTHERS.containsKey(name)) return OTHERS.get(name).encode(vector);
        Matcher written = WITH_VALUE.matcher(name);
        Setting setting = written.matches() ? SETTINGS.get(written.group("setting")) : null;
        if (setting == null) throw new AssertionError("no such setting: " + name);
        if (vector.given("start").isPresent()) return setting.encode(window(vector, "start", "end"));
        return setting.encode(VALUES.getOrDefault(written.group("value"), written.group("value")));
    }

    private static Bytes datePattern(Vector vector) {
        return TextSetting.DATE_PATTERN.encode(any(vector, "pattern", "format", "value", "text"));
    }

    private static Bytes idle(Vector vector, boolean on) {
        int minutes = Integer.parseInt(any(vector, "minutes", "threshold", "threshold_minutes"));
        Optional<DailyWindow> second = vector.given("start2").map(start -> window(vector, "start2", "end2"));
        return new IdleWarning(on, minutes, window(vector, "start", "end"), second).encode();
    }

    private static Bytes alert(Vector vector, boolean on) {
        return new HeartRateAlert(on, Integer.parseInt(any(vector, "threshold", "bpm"))).encode();
    }

    private static DailyWindow window(Vector vector, String start, String end) {
        return new DailyWindow(LocalTime.parse(vector.given(start).orElseThrow()),
                               LocalTime.parse(vector.given(end).orElseThrow()));
    }

    private static String any(Vector vector, String... names) {
        return Stream.of(names).flatMap(name -> vector.given(name).stream()).findFirst().orElseThrow();
    }
}
