package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Finding.Kind;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.WearableInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What else is not as it should be: battery, clock, last sync, firmware, how it is worn, and then what accounts say. Pure. */
final class Complaints {
    /** A band that is as empty as this may not come through a sync. */
    private static final int LOW_PERCENT = 15;
    private static final Duration LONG = Duration.ofDays(1);
    /** From these, all bands reckon what they count. */
    static final Set<String> OF_ITS_WEARER = Set.of("wear-side", "profile");

    private Complaints() {}

    static List<Finding> of(Chart chart) {
        List<Finding> complaints = new ArrayList<>();
        battery(chart).ifPresent(complaints::add);
        if (chart.subject().isLinkedHere()) {
            WearableInfo here = chart.subject().here().orElseThrow();
            clock(chart, here).ifPresent(complaints::add);
            lastSync(chart, here).ifPresent(complaints::add);
            firmware(chart, here).ifPresent(complaints::add);
            if (chart.door().talks()) worn(chart, here).ifPresent(complaints::add);
        }
        complaints.addAll(chart.listing().findings());
        return complaints;
    }

    private static Optional<Finding> battery(Chart chart) {
        return chart.batteryPercent().filter(percent -> percent <= LOW_PERCENT)
                .map(percent -> new Finding(Kind.BATTERY_LOW, "its battery is at " + percent + " %: charge it", Optional.empty()));
    }

    private static Optional<Finding> clock(Chart chart, WearableInfo here) {
        if (!Clockwork.isOff(chart)) return Optional.empty();
        return Optional.of(new Finding(Kind.CLOCK_OFF, "its clock is " + Clockwork.skew(chart) + "; the next connection sets it, but what it has "
                + "recorded meanwhile has the wrong date", Optional.of("wearable:sync " + here.name())));
    }

    private static Optional<Finding> lastSync(Chart chart, WearableInfo here) {
        Optional<String> sync = Optional.of("wearable:sync " + here.name());
        if (here.lastSync().isEmpty()) return Optional.of(new Finding(Kind.NEVER_SYNCED, "it was never synced here: all that is on it is only there", sync));
        return chart.unsynced().filter(gap -> gap.compareTo(LONG) > 0)
                .map(gap -> new Finding(Kind.UNSYNCED, "what it recorded in the last " + Spans.of(gap) + " is only on the band", sync));
    }

    private static Optional<Finding> firmware(Chart chart, WearableInfo here) {
        if (chart.firmware().isEmpty()) {
            return Optional.of(new Finding(Kind.FIRMWARE_UNKNOWN, "it never told which firmware it runs; a sync asks for that", Optional.of("wearable:sync " + here.name())));
        }
        return chart.kept().described() ? Optional.empty() : Optional.of(new Finding(Kind.FIRMWARE_UNTESTED, "nobody has described its firmware "
                + chart.firmware().get() + ": what it tells may be misread", Optional.of("wearable:capabilities " + here.name())));
    }

    private static Optional<Finding> worn(Chart chart, WearableInfo here) {
        List<String> unknown = chart.kept().settings().stream().filter(info -> info.known().isEmpty()).map(SettingInfo::kind)
                .filter(kind -> OF_ITS_WEARER.contains(kind.name())).map(kind -> kind.name()).sorted().toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new Finding(Kind.WEAR_UNKNOWN, "nobody has told it from here "
                + String.join(" and ", unknown) + ": where that is wrong, so are its steps", Optional.of("wearable:settings " + here.name())));
    }
}
