package io.github.wristway.miband.xiaomi;

import io.github.wristway.miband.xiaomi.proto.Device;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;

/** What a band's clock should show. Source: Gadgetbridge and jronminh/miband9-direct, read for facts. */
public final class ClockTime {
    private static final int SECONDS_PER_QUARTER = 15 * 60;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private ClockTime() {}

    /** @param halfDays whether it should show 12 hours and am or pm */
    public static Device.Moment of(Instant now, ZoneId zone, boolean halfDays) {
        ZonedDateTime shown = now.atZone(zone);
        return Device.Moment.newBuilder()
                .setDate(Device.Date.newBuilder().setYear(shown.getYear()).setMonth(shown.getMonthValue()).setDay(shown.getDayOfMonth()))
                .setTime(Device.Time.newBuilder().setHour(shown.getHour()).setMinute(shown.getMinute()).setSecond(shown.getSecond())
                        .setMilli(shown.getNano() / NANOS_PER_MILLI))
                .setZone(zone(now, zone))
                .setHalfDays(halfDays).build();
    }

    private static Device.Zone zone(Instant now, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return Device.Zone.newBuilder()
                .setOffset(rules.getStandardOffset(now).getTotalSeconds() / SECONDS_PER_QUARTER)
                .setSummerTime((int) rules.getDaylightSavings(now).toSeconds() / SECONDS_PER_QUARTER)
                .setName(zone.getId()).build();
    }
}
