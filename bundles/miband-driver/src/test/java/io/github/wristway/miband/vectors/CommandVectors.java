package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.Alarm;
import io.github.wristway.miband.huami.Goal;
import io.github.wristway.miband.huami.HeartRateInterval;
import io.github.wristway.miband.huami.HeartRateOrder;
import io.github.wristway.miband.huami.UserInfo;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a band is told about its wearer, and what it shall measure. */
final class CommandVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "alarm_encode", CommandVectors::alarm,
            "goal_encode", CommandVectors::goal,
            "user_info_encode", CommandVectors::userInfo,
            "hr_control_encode", CommandVectors::heartRate,
            "hr_interval_encode", CommandVectors::heartRateInterval);

    /** The vectors' words for what the heart rate sensor shall do. */
    private static final Map<String, HeartRateOrder> ORDERS = Map.ofEntries(
            Map.entry("hr_manual_start", HeartRateOrder.ONCE),
            Map.entry("hr_manual_stop", HeartRateOrder.STOP_ONCE),
            Map.entry("hr_continuous_start", HeartRateOrder.CONTINUOUS),
            Map.entry("hr_continuous_stop", HeartRateOrder.STOP_CONTINUOUS),
            Map.entry("hr_sleep_on", HeartRateOrder.IN_SLEEP),
            Map.entry("hr_sleep_off", HeartRateOrder.NOT_IN_SLEEP),
            Map.entry("hr_keepalive", HeartRateOrder.KEEP_MEASURING),
            Map.entry("hr_keep_alive", HeartRateOrder.KEEP_MEASURING),
            Map.entry("hr_ping", HeartRateOrder.KEEP_MEASURING),
            Map.entry("hr_continuous_keepalive", HeartRateOrder.KEEP_MEASURING),
            Map.entry("hr_continuous_keep_alive", HeartRateOrder.KEEP_MEASURING));

    private CommandVectors() {}

    private static void alarm(Vector vector) {
        int slot = number(vector, "slot");
        if (is(vector, "unused")) {
            encodes(vector, Alarm.clear(slot));
            return;
        }
        LocalTime time = LocalTime.of(number(vector, "hour"), number(vector, "minute"));
        boolean snooze = vector.given("snooze").map(Boolean::valueOf).orElse(true);
        encodes(vector, new Alarm(slot, is(vector, "enabled"), time, days(number(vector, "days_mask")), snooze).encode());
    }

    private static Set<DayOfWeek> days(int mask) {
        return Stream.of(DayOfWeek.values()).filter(day -> (mask >> day.ordinal() & 1) != 0).collect(Collectors.toSet());
    }

    private static void goal(Vector vector) {
        encodes(vector, new Goal(number(vector, "goal")).encode());
    }

    private static void userInfo(Vector vector) {
        encodes(vector, new UserInfo(
                LocalDate.parse(vector.given("birth").orElseThrow()),
                UserInfo.Sex.valueOf(vector.given("sex").orElseThrow().toUpperCase(Locale.ROOT)),
                number(vector, "height_cm"), Double.parseDouble(vector.given("weight_kg").orElseThrow()),
                Long.parseLong(vector.given("uid").orElseThrow())).encode());
    }

    private static void heartRate(Vector vector) {
        String name = vector.given("name").orElseThrow();
        encodes(vector, Optional.ofNullable(ORDERS.get(name))
                .orElseThrow(() -> new AssertionError("no such order: " + name)).encode());
    }

    private static void heartRateInterval(Vector vector) {
        encodes(vector, new HeartRateInterval(number(vector, "minutes")).encode());
    }

    private static void encodes(Vector vector, Bytes message) {
        assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), message);
    }

    private static int number(Vector vector, String name) {
        return Integer.parseInt(vector.given(name).orElseThrow());
    }

    private static boolean is(Vector vector, String name) {
        return vector.given(name).map(Boolean::valueOf).orElse(false);
    }
}
