package io.github.wristway.commands;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.device.SettingKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be set on the band in the kitchen. */
final class SettingExamples {
    static final SettingKind WEAR_SIDE = new SettingKind("wear-side", "left or right", Pattern.compile("left|right"),
                                                         "the wrist that wears it");
    static final SettingKind GOAL = new SettingKind("goal", "1 to 59999", Pattern.compile("\\d{1,5}"), "steps to walk on a day");
    static final SettingKind QUIET = new SettingKind("do-not-disturb", "off, automatic, or a part of the day such as 22:00-07:00",
                                                     Pattern.compile("off|automatic|\\d\\d:\\d\\d-\\d\\d:\\d\\d"),
                                                     "keeps still; automatic: while asleep");
    static final SettingKind ALARM = new SettingKind("alarm1", "off, or a time and once, daily, weekdays or some days, such as 06:30,mon,wed",
                                                     Pattern.compile("off|\\d\\d:\\d\\d,(once|daily|weekdays|[a-z,]+)"), "rings");
    static final SettingKind ALARM_2 = new SettingKind("alarm2", ALARM.form(), ALARM.valid(), ALARM.about());
    static final SettingKind TIME = new SettingKind("time", "now", Pattern.compile("now"), "the band's clock");
    static final SettingKind LANGUAGE = new SettingKind("language", "such as en_US", Pattern.compile("[a-z]{2}_[A-Z]{2}"), "of its menus");

    private SettingExamples() {}

    static List<SettingInfo> settings() {
        return List.of(setting(TIME, "now", Source.TOLD), setting(WEAR_SIDE, "left", Source.SENT), setting(GOAL, "8000", Source.SENT),
                       setting(QUIET, "22:00-07:00", Source.CONFIRMED), setting(ALARM, "06:30,weekdays", Source.TOLD),
                       new SettingInfo(ALARM_2, Optional.empty()),
                       new SettingInfo(LANGUAGE, Optional.empty()));
    }

    private static SettingInfo setting(SettingKind kind, String value, Source source) {
        return new SettingInfo(kind, Optional.of(new SettingInfo.Known(value, Examples.NOW.minusSeconds(60), source)));
    }
}
