package io.github.wristway.miband;

import static io.github.wristway.miband.use.Sensor.HEART_RATE;
import static io.github.wristway.miband.use.Sensor.STEPS;

import io.github.wristway.miband.huami.AlertStyle;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.settings.HuamiSetting;
import io.github.wristway.miband.use.Noticing;
import io.github.wristway.miband.use.Sensor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a Band 2 or later is good for from day to day, beside keeping data: columns of {@link MiBandModel}.
 * Source: Gadgetbridge, read for facts: what it offers for a model, and what it writes to every one.
 */
enum DailyUse {
    //      how texts are shown          what makes it vibrate tells as it happens         can be set
    BAND_2 (AlertStyle.ONE_PACKET,       Noticing.BY_PATTERN,  List.of(HEART_RATE, STEPS), everywhere(
            HuamiSetting.CLOCK_FACE, HuamiSetting.PAGES, HuamiSetting.TURN_TO_NEXT_PAGE,
            HuamiSetting.HEART_RATE_INTERVAL, HuamiSetting.HEART_RATE_IN_SLEEP)),
    /** A Band 2 without a heart rate sensor. */
    HRX    (AlertStyle.ONE_PACKET,       Noticing.BY_LEVEL,    List.of(STEPS),             everywhere(
            HuamiSetting.CLOCK_FACE, HuamiSetting.TURN_TO_NEXT_PAGE)),
    BAND_3 (AlertStyle.CHUNKED,          Noticing.BY_LEVEL,    List.of(HEART_RATE, STEPS), everywhere(
            HuamiSetting.HEART_RATE_INTERVAL, HuamiSetting.HEART_RATE_IN_SLEEP, HuamiSetting.SHARE_HEART_RATE,
            HuamiSetting.LANGUAGE, HuamiSetting.DATE_PATTERN, HuamiSetting.SCREEN_LOCK, HuamiSetting.NIGHT_MODE)),
    BAND_4 (AlertStyle.CHUNKED_WITH_GAP, Noticing.BY_LEVEL,    List.of(HEART_RATE, STEPS), BAND_3.and(
            HuamiSetting.LIFT_SENSITIVITY, HuamiSetting.HEART_RATE_WHILE_ACTIVE)),
    BAND_5 (AlertStyle.CHUNKED_WITH_GAP, Noticing.BY_LEVEL,    List.of(HEART_RATE, STEPS), BAND_4.and(
            HuamiSetting.HEART_RATE_ALERT, HuamiSetting.STRESS)),
    /** Nothing but a call makes it vibrate. */
    BAND_6 (AlertStyle.CHUNKED_WITH_GAP, Noticing.BY_CALL,     List.of(HEART_RATE, STEPS), BAND_5.and());

    private final AlertStyle alerts;
    private final Noticing noticing;
    private final List<Sensor> sensors;
    private final Set<HuamiSetting> settings;

    DailyUse(AlertStyle alerts, Noticing noticing, List<Sensor> sensors, Set<HuamiSetting> settings) {
        this.alerts = alerts;
        this.noticing = noticing;
        this.sensors = sensors;
        this.settings = settings;
    }

    private static Set<HuamiSetting> everywhere(HuamiSetting... more) {
        Set<HuamiSetting> settings = EnumSet.of(
                HuamiSetting.TIME, HuamiSetting.WEAR_SIDE, HuamiSetting.PROFILE, HuamiSetting.GOAL, HuamiSetting.GOAL_NOTICE,
                HuamiSetting.UNITS, HuamiSetting.CLOCK, HuamiSetting.LIFT_TO_LIGHT, HuamiSetting.DO_NOT_DISTURB,
                HuamiSetting.DISCONNECT_NOTICE, HuamiSetting.IDLE_WARNING, HuamiSetting.CALLER, HuamiSetting.DISCOVERABLE);
        settings.addAll(EnumSet.range(HuamiSetting.ALARM1, HuamiSetting.ALARM10));
        settings.addAll(List.of(more));
        return settings;
    }

    private Set<HuamiSetting> and(HuamiSetting... more) {
        Set<HuamiSetting> both = EnumSet.copyOf(settings);
        both.addAll(List.of(more));
        return both;
    }

    AlertStyle alerts() {
        return alerts;
    }

    Noticing noticing() {
        return noticing;
    }

    List<Sensor> sensors() {
        return sensors;
    }

    /** In the order in which it is shown. */
    List<BandSetting> settings() {
        return settings.stream().map(HuamiSetting::setting).toList();
    }
}
