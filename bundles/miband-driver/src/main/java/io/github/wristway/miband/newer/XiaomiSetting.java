package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.settings.HuamiSetting;
import io.github.wristway.miband.xiaomi.ClockTime;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Device;
import io.github.wristway.miband.xiaomi.proto.Fitness;
import io.github.wristway.miband.xiaomi.proto.Fitness.Alert;
import io.github.wristway.miband.xiaomi.proto.Fitness.HeartRate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be set on the newer bands, in the order in which it is shown. Source: Gadgetbridge, read for facts. */
enum XiaomiSetting {
    TIME                (HuamiSetting.TIME, Subject.CLOCK, now -> Optional.empty(),
                         (order, value, clock) -> order.getDeviceBuilder().setClock(ClockTime.of(clock.instant(), clock.getZone(), false))),
    PROFILE             (HuamiSetting.PROFILE, Subject.PROFILE, now -> Wearer.written(now.getProfile()),
                         (order, value, clock) -> Wearer.set(order.getFitnessBuilder().getProfileBuilder(), value, clock)),
    GOAL                (HuamiSetting.GOAL, Subject.PROFILE, now -> Optional.of(Integer.toString(now.getProfile().getStepGoal())),
                         (order, value, clock) -> order.getFitnessBuilder().getProfileBuilder().setStepGoal(Integer.parseInt(value))),
    LANGUAGE            (HuamiSetting.LANGUAGE, Subject.LANGUAGE, now -> Optional.empty(),
                         (order, value, clock) -> order.setDevice(Device.newBuilder()
                                 .setLanguage(Device.Language.newBuilder().setCode(value.toLowerCase(Locale.ROOT))))),
    HEART_RATE_INTERVAL ("heart-rate-interval", "off, smart, 1, 10 or 30 (minutes; smart: when it thinks fit)", "off|smart|1|10|30",
                         "how often it measures by itself", Subject.HEART_RATE, now -> Optional.of(interval(now.getHeartRate())),
                         (order, value, clock) -> heartRate(order).setDisabled(value.equals("off")).setIntervalMinutes(minutes(value))),
    HEART_RATE_IN_SLEEP (HuamiSetting.HEART_RATE_IN_SLEEP, Subject.HEART_RATE, now -> Optional.of(onOff(now.getHeartRate().getSleep().getDetected())),
                         (order, value, clock) -> heartRate(order).getSleepBuilder().setDetected(isOn(value))),
    HEART_RATE_ALERT    (HuamiSetting.HEART_RATE_ALERT, Subject.HEART_RATE,
                         now -> Optional.of(limit(now.getHeartRate().getHighAlert(), now.getHeartRate().getHighLimit())),
                         (order, value, clock) -> heartRate(order).setHighAlert(isOn(value)).setHighLimit(limit(value))),
    LOW_HEART_RATE_ALERT("low-heart-rate-alert", "off, 40, 45 or 50 (beats per minute)", "off|40|45|50", "tells when the heart beats slower",
                         Subject.HEART_RATE, now -> Optional.of(limit(now.getHeartRate().getLow().getOn(), now.getHeartRate().getLow().getLimit())),
                         (order, value, clock) -> heartRate(order).setLow(Alert.newBuilder().setOn(isOn(value)).setLimit(limit(value)))),
    BREATHING           ("breathing", "off or on", "off|on", "measures breathing in sleep",
                         Subject.HEART_RATE, now -> Optional.of(onOff(now.getHeartRate().getBreathing() == Numbers.ON)),
                         (order, value, clock) -> heartRate(order).setBreathing(isOn(value) ? Numbers.ON : Numbers.OFF)),
    OXYGEN              ("oxygen", "off or on", "off|on", "measures oxygen by itself: all day, or with some firmware only in sleep",
                         Subject.OXYGEN, now -> Optional.of(onOff(now.getOxygen().getAllDay())),
                         (order, value, clock) -> order.getFitnessBuilder().getOxygenBuilder().setAllDay(isOn(value)));

    private static final String OFF = "off";

    /** What can be on or off, and is no bool. */
    private static final class Numbers {
        static final int ON = 1;
        static final int OFF = 2;
    }

    private interface Reading {
        Optional<String> of(Fitness now);
    }

    private interface Writing {
        void to(Command.Builder order, String value, Clock clock) throws InvalidRequest;
    }

    private final SettingKind kind;
    private final Subject subject;
    private final Reading reading;
    private final Writing writing;

    XiaomiSetting(HuamiSetting alike, Subject subject, Reading reading, Writing writing) {
        this(alike.setting().kind(), subject, reading, writing);
    }

    XiaomiSetting(String name, String form, String valid, String about, Subject subject, Reading reading, Writing writing) {
        this(new SettingKind(name, form, Pattern.compile(valid), about), subject, reading, writing);
    }

    XiaomiSetting(SettingKind kind, Subject subject, Reading reading, Writing writing) {
        this.kind = kind;
        this.subject = subject;
        this.reading = reading;
        this.writing = writing;
    }

    static List<SettingKind> kinds() {
        return Stream.of(values()).map(XiaomiSetting::kind).toList();
    }

    SettingKind kind() {
        return kind;
    }

    Subject subject() {
        return subject;
    }

    /** As people write it; empty where the band has something that they cannot write. */
    Optional<String> written(Fitness now) {
        return reading.of(now).filter(kind::takes);
    }

    /** @param order how it is set now; it is changed */
    void set(Command.Builder order, String value, Clock clock) throws InvalidRequest {
        writing.to(order, value, clock);
    }

    /** Nobody knows what the seventh is; Gadgetbridge always sends a 1. */
    private static HeartRate.Builder heartRate(Command.Builder order) {
        return order.getFitnessBuilder().getHeartRateBuilder().setUnknown(1);
    }

    private static String interval(HeartRate now) {
        if (now.getDisabled()) return OFF;
        return now.getIntervalMinutes() == 0 ? "smart" : Integer.toUnsignedString(now.getIntervalMinutes());
    }

    private static int minutes(String value) {
        return value.equals("smart") ? 0 : limit(value);
    }

    private static boolean isOn(String value) {
        return !value.equals(OFF);
    }

    private static String onOff(boolean on) {
        return on ? "on" : OFF;
    }

    private static int limit(String value) {
        return isOn(value) ? Integer.parseInt(value) : 0;
    }

    private static String limit(boolean on, int limit) {
        return on ? Integer.toUnsignedString(limit) : OFF;
    }
}
