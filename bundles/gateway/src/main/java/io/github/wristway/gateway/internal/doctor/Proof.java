package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Diagnosis.About;
import io.github.wristway.gateway.Diagnosis.Evidence;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a diagnosis rests on, line by line. Pure. */
final class Proof {
    private final List<Evidence> lines = new ArrayList<>();

    private Proof() {}

    static List<Evidence> of(Chart chart) {
        Proof proof = new Proof();
        for (Part radio : chart.air().radios()) {
            if (!radio.ready()) proof.add(About.RADIO, radio.name() + ": " + radio.says());
        }
        proof.add(About.AIR, air(chart));
        door(chart.door()).ifPresent(says -> proof.add(About.BAND, says));
        proof.add(About.KEY, key(chart));
        for (String said : chart.listing().said()) proof.add(About.ACCOUNT, said);
        chart.kept().waitsFor().ifPresent(what -> proof.add(About.PLAN, "one is not finished, and waits for " + what));
        chart.batteryPercent().ifPresent(percent -> proof.add(About.BATTERY, percent + " %"));
        chart.clockAhead().ifPresent(ahead -> proof.add(About.CLOCK, Clockwork.skew(chart)));
        if (chart.subject().isLinkedHere()) proof.add(About.HISTORY, history(chart));
        chart.firmware().ifPresent(firmware -> proof.add(About.FIRMWARE, firmware + (chart.kept().described() ? "" : ", which nobody has described")));
        settings(chart).ifPresent(says -> proof.add(About.SETTINGS, says));
        return proof.lines;
    }

    private void add(About about, String says) {
        lines.add(new Evidence(about, says));
    }

    private static String air(Chart chart) {
        if (chart.subject().address().isEmpty()) return "it has no address any more";
        if (chart.air().last().isEmpty()) return chart.air().radios().isEmpty() ? "nobody listens" : "nothing was heard of " + chart.subject().address().get();
        Advertisement last = chart.air().last().get();
        String loud = last.hasRssi() ? " at " + last.rssiDbm() + " dBm" + (chart.isNear() ? "" : ", which is faint") : "";
        return (chart.air().onAir() ? "heard " : "last heard ") + Spans.ago(last.heardAt(), chart.now()) + loud;
    }

    private static Optional<String> door(Chart.Door door) {
        return door.seen().map(seen -> seen.evidence()).or(() -> door.refused().map(why ->
                why instanceof OutOfRange never && !never.aborted() ? "it took no connection within " + Spans.of(Impatient.LONG_ENOUGH) : why.getMessage()));
    }

    private static String key(Chart chart) {
        String others = chart.kept().otherKeys() == 0 ? "" : "; " + (chart.kept().otherKeys() == 1 ? "another one is" : chart.kept().otherKeys() + " others are") + " kept";
        if (chart.kept().key().isEmpty()) return "none is kept here" + others;
        KeyInfo key = chart.kept().key().get();
        String fitted = key.fitted().map(at -> "; it opened the band " + Spans.ago(at, chart.now())).orElse("; it has not opened the band yet");
        String refused = key.refused().map(at -> ", and was refused " + Spans.ago(at, chart.now())).orElse("");
        return key.source() + fitted + refused + others;
    }

    private static String history(Chart chart) {
        return chart.unsynced().map(gap -> gap.toMinutes() < 2 ? "all of it is stored" : "stored up to " + Spans.of(gap) + " ago; what came since is only on the band")
                .orElse("nothing of it is stored");
    }

    private static Optional<String> settings(Chart chart) {
        String known = chart.kept().settings().stream().filter(info -> Complaints.OF_ITS_WEARER.contains(info.kind().name()) && info.known().isPresent())
                .map(Proof::told).sorted().collect(Collectors.joining(", "));
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private static String told(SettingInfo info) {
        return info.kind().name() + " " + info.known().orElseThrow().value();
    }
}
