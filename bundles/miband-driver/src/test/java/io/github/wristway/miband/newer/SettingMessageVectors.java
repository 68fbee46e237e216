package io.github.wristway.miband.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.miband.vectors.VectorTest;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.ClockTime;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Device;
import io.github.wristway.miband.xiaomi.proto.Fitness;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/** What newer bands are told of their wearer, their clock and their sensor. */
public final class SettingMessageVectors {
    public static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "pb_set_clock", SettingMessageVectors::clock,
            "pb_set_hr_config", SettingMessageVectors::heartRate,
            "pb_set_user", SettingMessageVectors::user);

    private SettingMessageVectors() {}

    private static void clock(Vector vector) {
        ZoneId zone = ZoneId.of(given(vector, "zone"));
        LocalDateTime shown = LocalDateTime.of(LocalDate.parse(given(vector, "date")), LocalTime.parse(given(vector, "time")));
        Device.Moment moment = ClockTime.of(shown.atZone(zone).toInstant(), zone, Boolean.parseBoolean(given(vector, "not_24h")));
        same(vector, Topic.CLOCK.command().setDevice(Device.newBuilder().setClock(moment)));
    }

    private static void heartRate(Vector vector) throws Exception {
        Command.Builder order = Topic.SET_HEART_RATE.command();
        boolean disabled = Boolean.parseBoolean(given(vector, "disabled"));
        String minutes = given(vector, "interval_minutes");
        set(order, XiaomiSetting.HEART_RATE_INTERVAL, disabled ? "off" : minutes.equals("0") ? "smart" : minutes);
        set(order, XiaomiSetting.HEART_RATE_IN_SLEEP, onOff(vector, "sleep_detection"));
        set(order, XiaomiSetting.HEART_RATE_ALERT, limit(vector, "alarm_high"));
        set(order, XiaomiSetting.LOW_HEART_RATE_ALERT, limit(vector, "alarm_low"));
        set(order, XiaomiSetting.BREATHING, onOff(vector, "breathing_score"));
        same(vector, order);
    }

    private static void user(Vector vector) throws Exception {
        Command.Builder order = Topic.SET_PROFILE.command();
        Stream.of("goal_standing_hours", "goal_moving_minutes", "goal_calories", "max_heart_rate").forEach(
                name -> whatWeOnlyRepeat(order.getFitnessBuilder().getProfileBuilder(), name, Integer.parseInt(given(vector, name))));
        String born = given(vector, "birthday").replaceFirst("(....)(..)(..)", "$1-$2-$3");
        Wearer.set(order.getFitnessBuilder().getProfileBuilder(), "%s,%s,%scm,%skg".formatted(
                given(vector, "gender"), born, given(vector, "height_cm"), given(vector, "weight_kg")), Clock.systemUTC());
        set(order, XiaomiSetting.GOAL, given(vector, "goal_steps"));
        same(vector, order);
    }

    private static void whatWeOnlyRepeat(Fitness.Profile.Builder profile, String name, int value) {
        switch (name) {
            case "goal_standing_hours" -> profile.setStandingGoalHours(value);
            case "goal_moving_minutes" -> profile.setMovingGoalMinutes(value);
            case "goal_calories" -> profile.setEnergyGoalKcal(value);
            default -> profile.setHighestHeartRate(value);
        }
    }

    private static void set(Command.Builder order, XiaomiSetting setting, String value) throws Exception {
        setting.set(order, value, Clock.systemUTC());
    }

    private static String onOff(Vector vector, String name) {
        return Boolean.parseBoolean(given(vector, name)) ? "on" : "off";
    }

    private static String limit(Vector vector, String name) {
        return given(vector, name).equals("0") ? "off" : given(vector, name);
    }

    private static String given(Vector vector, String name) {
        return vector.given(name).orElseThrow();
    }

    private static void same(Vector vector, Command.Builder order) {
        assertEquals(vector.wanted("command").orElseThrow(), Wire.encode(order.build()).hex());
    }
}
