package io.github.wristway.miband.settings;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.huami.Alarm;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.DailyWindow;
import io.github.wristway.miband.huami.Goal;
import io.github.wristway.miband.huami.HeartRateAlert;
import io.github.wristway.miband.huami.HeartRateInterval;
import io.github.wristway.miband.huami.HeartRateOrder;
import io.github.wristway.miband.huami.IdleWarning;
import io.github.wristway.miband.huami.Page;
import io.github.wristway.miband.huami.Setting;
import io.github.wristway.miband.huami.TextSetting;
import io.github.wristway.miband.huami.WearSide;
import io.github.wristway.miband.settings.BandSetting.Encoding;
import io.github.wristway.miband.talk.Characteristic;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set on Band 2 and later, in the order in which it is shown. Which of it a model has, {@code DailyUse} says. */
public enum HuamiSetting {
    TIME                   (Characteristic.CLOCK, "now", "now",
                            (value, clock) -> BandTime.of(clock.instant(), clock.getZone()).encode(),
                            "the band's clock; it is also set on every connection"),
    WEAR_SIDE              (Characteristic.USER, "left or right", "left|right",
                            (value, clock) -> WearSide.valueOf(value.toUpperCase(Locale.ROOT)).encode(), "the wrist that wears it"),
    PROFILE                (Characteristic.USER, "such as female,1990-05-17,170cm,65.5kg", Written.PROFILE,
                            (value, clock) -> Written.profile(value, clock).encode(), "who wears it; it reckons distance and energy from that"),
    GOAL                   (Characteristic.USER, "1 to 59999", Written.STEPS,
                            (value, clock) -> new Goal(Integer.parseInt(value)).encode(), "steps to walk on a day"),
    GOAL_NOTICE            (Setting.GOAL_NOTICE, "tells when the goal is reached"),
    UNITS                  (Setting.UNITS, "of distances"),
    LANGUAGE               (TextSetting.LANGUAGE, "such as en_US", "of its menus"),
    CLOCK                  (Setting.CLOCK, "how it shows the time"),
    CLOCK_FACE             (Setting.CLOCK_FACE, "what its clock shows"),
    DATE_PATTERN           (TextSetting.DATE_PATTERN, "such as dd/MM/yyyy", "how it shows the date"),
    PAGES                  (Characteristic.CONFIGURATION, "none, or some of steps,distance,energy,heart-rate,battery",
                            "none|P(,P)*".replace("P", "(steps|distance|energy|heart-rate|battery)"),
                            (value, clock) -> Page.encode(pages(value)), "what it shows after the clock, tap by tap"),
    LIFT_TO_LIGHT          (Setting.LIFT_TO_LIGHT, "lights up when the wrist is lifted"),
    LIFT_SENSITIVITY       (Setting.LIFT_SENSITIVITY, "how soon lifting lights it up"),
    TURN_TO_NEXT_PAGE      (Setting.TURN_TO_NEXT_PAGE, "shows the next page when the wrist is turned"),
    SCREEN_LOCK            (Setting.SCREEN_LOCK, "asks for a swipe before it shows more than the clock"),
    NIGHT_MODE             (Setting.NIGHT_MODE, "shines less"),
    DO_NOT_DISTURB         (Setting.DO_NOT_DISTURB, "keeps still; automatic: while asleep"),
    DISCONNECT_NOTICE      (Setting.DISCONNECT_NOTICE, "tells when whoever was connected is out of reach"),
    IDLE_WARNING           (Characteristic.CONFIGURATION, "off, or such as 60min,09:00-12:00,13:00-18:00 (one window or two)", Written.IDLE,
                            (value, clock) -> idleWarning(value).encode(), "tells after so many minutes without a step"),
    CALLER                 (Setting.CALLER, "shows who calls"),
    HEART_RATE_INTERVAL    (Characteristic.HEART_RATE_ORDER, "off, or 1 to 120 (minutes)", "off|" + Written.MINUTES,
                            (value, clock) -> new HeartRateInterval(value.equals("off") ? 0 : Integer.parseInt(value)).encode(),
                            "how often it measures by itself"),
    HEART_RATE_IN_SLEEP    (Characteristic.HEART_RATE_ORDER, "off or on", Written.SWITCH,
                            (value, clock) -> (value.equals("on") ? HeartRateOrder.IN_SLEEP : HeartRateOrder.NOT_IN_SLEEP).encode(),
                            "measures to tell light sleep from deep sleep"),
    HEART_RATE_WHILE_ACTIVE(Setting.HEART_RATE_WHILE_ACTIVE, "measures more often while the wearer moves"),
    HEART_RATE_ALERT       (Characteristic.CONFIGURATION, "off, or 100 to 150 (beats per minute)", "off|1[0-4]\\d|150",
                            (value, clock) -> heartRateAlert(value).encode(), "tells when the heart beats faster"),
    SHARE_HEART_RATE       (Setting.SHARED_HEART_RATE, "tells everybody around the heart rate"),
    STRESS                 (Setting.STRESS, "measures stress all day"),
    DISCOVERABLE           (Setting.DISCOVERABLE, "can be seen while it is connected"),
    ALARM1(0), ALARM2(1), ALARM3(2), ALARM4(3), ALARM5(4), ALARM6(5), ALARM7(6), ALARM8(7), ALARM9(8), ALARM10(9);

    private static final int SOME_MINUTES = 60;
    private static final int SOME_RATE = 150;
    private static final DailyWindow NEVER = new DailyWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private final BandSetting setting;

    HuamiSetting(Characteristic to, String form, String valid, Encoding encoding, String about) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.setting = new BandSetting(new SettingKind(name, form, Pattern.compile(valid), about), to, encoding);
    }

    HuamiSetting(Setting setting, String about) {
        this(Characteristic.CONFIGURATION, form(setting), valid(setting),
             (value, clock) -> Written.isWindow(value) ? setting.encode(Written.window(value)) : setting.encode(value), about);
    }

    HuamiSetting(TextSetting setting, String form, String about) {
        this(Characteristic.CONFIGURATION, form, setting.form().pattern(), (value, clock) -> setting.encode(value), about);
    }

    HuamiSetting(int slot) {
        this(Characteristic.CONFIGURATION, AlarmTime.FORM, AlarmTime.VALID, (value, clock) -> alarm(slot, value), "rings");
    }

    public BandSetting setting() {
        return setting;
    }

    private static String form(Setting setting) {
        String choices = String.join(", ", setting.choices());
        return setting.takesWindow() ? choices + ", or a part of the day such as 22:00-07:00" : choices.replace(", ", " or ");
    }

    private static String valid(Setting setting) {
        return String.join("|", setting.choices()) + (setting.takesWindow() ? "|" + Written.WINDOW : "");
    }

    private static Bytes alarm(int slot, String value) {
        if (value.equals(AlarmTime.OFF)) return Alarm.clear(slot);
        AlarmTime wanted = AlarmTime.of(value);
        return new Alarm(slot, true, wanted.time(), wanted.days(), true).encode();
    }

    private static Set<Page> pages(String value) {
        if (value.equals("none")) return Set.of();
        return Stream.of(value.split(",")).map(page -> Page.valueOf(page.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toSet());
    }

    private static IdleWarning idleWarning(String value) {
        if (value.equals("off")) return new IdleWarning(false, SOME_MINUTES, NEVER, Optional.empty());
        String[] parts = value.split(",");
        Optional<DailyWindow> second = parts.length > 2 ? Optional.of(Written.window(parts[2])) : Optional.empty();
        return new IdleWarning(true, Integer.parseInt(parts[0].replace("min", "")), Written.window(parts[1]), second);
    }

    private static HeartRateAlert heartRateAlert(String value) {
        return value.equals("off") ? new HeartRateAlert(false, SOME_RATE) : new HeartRateAlert(true, Integer.parseInt(value));
    }
}
