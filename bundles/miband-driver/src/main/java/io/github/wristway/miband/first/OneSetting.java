package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.Control;
import io.github.wristway.miband.one.Control.WearSide;
import io.github.wristway.miband.settings.AlarmTime;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.settings.BandSetting.Encoding;
import io.github.wristway.miband.settings.HuamiSetting;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What can be set on a band of the first generation, in the order in which it is shown; in the words of its successors.
 * Who wears it is none of it: that is said on every connection, and a change could cost the wearer what the band has stored.
 */
enum OneSetting {
    TIME               (HuamiSetting.TIME, Characteristic.ONE_CLOCK, (value, clock) -> new BandClock(LocalDateTime.now(clock)).encode()),
    WEAR_SIDE          (HuamiSetting.WEAR_SIDE, Characteristic.ONE_CONTROL,
                        (value, clock) -> WearSide.valueOf(value.toUpperCase(Locale.ROOT)).encode()),
    GOAL               (HuamiSetting.GOAL, Characteristic.ONE_CONTROL, (value, clock) -> new Control.Goal(Integer.parseInt(value)).encode()),
    HEART_RATE_IN_SLEEP(HuamiSetting.HEART_RATE_IN_SLEEP),
    ALARM1             (HuamiSetting.ALARM1, Characteristic.ONE_CONTROL, (value, clock) -> alarm(0, value, clock)),
    ALARM2             (HuamiSetting.ALARM2, Characteristic.ONE_CONTROL, (value, clock) -> alarm(1, value, clock)),
    ALARM3             (HuamiSetting.ALARM3, Characteristic.ONE_CONTROL, (value, clock) -> alarm(2, value, clock));

    private final BandSetting setting;

    OneSetting(HuamiSetting same) {
        this.setting = same.setting();
    }

    OneSetting(HuamiSetting named, Characteristic to, Encoding encoding) {
        this.setting = new BandSetting(named.setting().kind(), to, encoding);
    }

    BandSetting setting() {
        return setting;
    }

    private static Bytes alarm(int slot, String value, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (value.equals(AlarmTime.OFF)) return new Control.Alarm(slot, false, now, false, 0).encode();
        AlarmTime wanted = AlarmTime.of(value);
        LocalDateTime today = now.toLocalDate().atTime(wanted.time());
        int repeat = wanted.days().stream().mapToInt(day -> 1 << day.ordinal()).sum();
        return new Control.Alarm(slot, true, today.isAfter(now) ? today : today.plusDays(1), false, repeat).encode();
    }
}
