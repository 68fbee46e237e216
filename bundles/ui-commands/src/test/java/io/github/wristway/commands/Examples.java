package io.github.wristway.commands;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Diagnosis.About;
import io.github.wristway.gateway.Diagnosis.Evidence;
import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.GatewayStatus;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A kitchen, its band, and what can happen to it. */
final class Examples {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Address KITCHEN = new Address("D1:C5:15:0A:22:7F");

    private Examples() {}

    /** Of the night to the 22nd, and the last of the night before. */
    static List<SleepSpan> sleep() {
        Instant late = Instant.parse("2026-11-21T23:10:00Z");
        return List.of(new SleepSpan(late.minusSeconds(60_000), late.minusSeconds(57_000), SleepStage.LIGHT),
                       new SleepSpan(late, late.plusSeconds(5400), SleepStage.LIGHT),
                       new SleepSpan(late.plusSeconds(5400), late.plusSeconds(9000), SleepStage.DEEP),
                       new SleepSpan(late.plusSeconds(12_600), late.plusSeconds(23_100), SleepStage.LIGHT));
    }

    static Workout workout() {
        Workout.Mark mark = new Workout.Mark(NOW.minusSeconds(86_400), Optional.of(new Workout.Place(48.1, 11.5, OptionalInt.of(519))),
                                             OptionalInt.empty());
        return new Workout(NOW.minusSeconds(86_400), Duration.ofMinutes(65), "outdoor run", 1,
                           Map.of(Workout.Figure.DISTANCE, 10_240.0, Workout.Figure.ENERGY, 612.4), List.of(mark), Bytes.ofHex("0a0b"));
    }

    static ImportReport imported() {
        return new ImportReport(List.of(new ImportReport.Got("kitchen", 30, 9, 12_345, 8, 2)),
                                List.of(new ImportReport.Left("C0FFEE000001", 4, 0), new ImportReport.Left("", 0, 1)),
                                List.of("2026-11-03: a day of 17 bytes is neither 4320 nor 11520 bytes long"), Optional.empty(), Optional.empty());
    }

    static RawFile file() {
        return new RawFile("00b95569040400", "daily details", NOW.minusSeconds(86_400), false, Bytes.ofHex("0a0b"));
    }

    /** A minute of which everything is known. */
    static List<Sample> everyMetric() {
        return Arrays.stream(Metric.values()).map(metric -> new Sample(metric, NOW, metric == Metric.SLEEP ? 2 : 97)).toList();
    }

    static WearableInfo wearable(String name, String model) {
        return new WearableInfo("w-" + name, name, "miband", "mi4", model, LinkState.LINKED_HERE, Optional.of("0123/" + name),
                                Optional.of(KITCHEN), Optional.of("anna"), Optional.of("zepp/7000000001"), true,
                                Optional.of(NOW.minusSeconds(864000)), Optional.of(NOW.minusSeconds(7200)), Optional.of(81),
                                Optional.of("V1.0.9.66"));
    }

    /** One of several: with an address of its own. */
    static WearableInfo wearable(String name, int number, LinkState state, String person) {
        WearableInfo one = wearable(name, "Mi Smart Band 4");
        return new WearableInfo(one.id(), name, one.make(), one.model(), one.modelName(), state, one.serial(),
                                Optional.of(new Address("D1:C5:15:0A:22:%02d".formatted(number))), Optional.of(person), one.account(), one.keyPresent(),
                                one.linkedSince(), one.lastSync(), one.batteryPercent(), one.firmware());
    }

    static WearableInfo linkedAsOf(WearableInfo one, String account) {
        return new WearableInfo(one.id(), one.name(), one.make(), one.model(), one.modelName(), one.state(), one.serial(), one.address(), one.person(),
                                Optional.of(account), one.keyPresent(), one.linkedSince(), one.lastSync(), one.batteryPercent(), one.firmware());
    }

    static WearableInfo wornByNobody(WearableInfo worn) {
        return new WearableInfo(worn.id(), worn.name(), worn.make(), worn.model(), worn.modelName(), worn.state(), worn.serial(),
                                worn.address(), Optional.empty(), worn.account(), worn.keyPresent(), worn.linkedSince(), worn.lastSync(),
                                worn.batteryPercent(), worn.firmware());
    }

    static Sighting sighting(String name, WearableInfo wearable) {
        Advertisement heard = new Advertisement("hci0", KITCHEN, name, -58, Set.of(), Map.of(0x0157, Bytes.ofHex("0a0b")),
                                                Map.of(), NOW);
        return new Sighting(heard, Optional.of("miband"), Optional.of(new Recognition("mi4", 95, "its name")),
                            Optional.of("Mi Smart Band 4"), Optional.ofNullable(wearable),
                            Optional.of(new Condition(Condition.State.OURS, Optional.empty(), Optional.empty(),
                                                      "it took our key and answered with its serial number")));
    }

    /** The same, heard by a radio that cannot tell how loud it was. */
    static Sighting withoutStrength(Sighting one) {
        Advertisement heard = one.heard();
        return new Sighting(new Advertisement(heard.radio(), heard.address(), heard.name(), Advertisement.NO_RSSI, heard.services(), heard.manufacturerData(),
                                              heard.serviceData(), heard.heardAt()),
                            one.make(), one.recognition(), one.modelName(), one.wearable(), one.condition());
    }

    static Diagnosis clockOff() {
        return new Diagnosis("kitchen", Optional.of("Mi Smart Band 4"), Optional.of(KITCHEN), Verdict.CLOCK_OFF, Outcome.OK,
                "kitchen is ours, but its clock is wrong: it is 2 days behind", List.of(
                new Evidence(About.AIR, "heard just now at -58 dBm"),
                new Evidence(About.BAND, "the key fits"),
                new Evidence(About.KEY, "account of anna@example.org; it opened the band 2 h ago"),
                new Evidence(About.ACCOUNT, "anna@example.org (zepp) lists it under D1:C5:15:0A:22:7F, with a key"),
                new Evidence(About.BATTERY, "81 %"),
                new Evidence(About.CLOCK, "2 days behind")), List.of(
                new Finding(Finding.Kind.CLOCK_OFF, "its clock is 2 days behind; the next connection sets it, but what it has recorded "
                        + "meanwhile has the wrong date", Optional.of("wearable:sync kitchen"))),
                "Sync it: each connection sets its clock", Optional.of("wearable:sync kitchen"), List.of(
                "Set it as it was: wearable:settings kitchen --restore", "Restart it: wearable:reboot kitchen",
                "Reset it, which erases it: wearable:sync kitchen, then wearable:reset kitchen"));
    }

    static CapabilitySheet sheet() {
        return new CapabilitySheet("mi4", "Mi Smart Band 4", CapabilitySheet.KeyOrigin.ACCOUNT,
                                   CapabilitySheet.AfterReset.VENDOR_APP_FIRST, true, Optional.of("More → Settings → Factory reset"),
                                   List.of(new CapabilitySheet.Line("factory reset", CapabilitySheet.Support.UNTESTED,
                                           "sent over the air; the band restarts under another address", "Gadgetbridge 0.84")),
                                   List.of(SettingExamples.WEAR_SIDE, SettingExamples.GOAL, SettingExamples.ALARM, SettingExamples.ALARM_2));
    }

    static GatewayStatus status(GatewayStatus.Part radio) {
        return new GatewayStatus("0.1.0", NOW.minusSeconds(3600), List.of(radio),
                                 List.of(new GatewayStatus.Part("miband", true, "15 models")),
                                 List.of(new GatewayStatus.Part("zepp", false, "nobody is signed in: account:sign-in, or "
                                                                               + "account:token with a token from the web")),
                                 3, 1, "wristway.db", 12_900_000);
    }

    static List<Sample> samples() {
        return List.of(new Sample(Metric.STEPS, NOW, 12), new Sample(Metric.HEART_RATE, NOW, 71),
                       new Sample(Metric.STEPS, NOW.plusSeconds(60), 8), new Sample(Metric.HEART_RATE, NOW.plusSeconds(60), 80),
                       new Sample(Metric.STEPS, NOW.plusSeconds(3600), 5));
    }

    static DayTotals day() {
        return new DayTotals(LocalDate.of(2026, 11, 21), 1440, Map.of(Metric.STEPS, 8123, Metric.HEART_RATE, 68));
    }

    /** The file of an earlier trace, and one that is on. */
    static List<TraceInfo> traces() {
        return List.of(new TraceInfo(Optional.empty(), NOW.minusSeconds(7200), Optional.empty(), 7,
                                     Optional.of("/var/lib/wristway/traces/mi4-20261122-081500.trace.jsonl"), 41_234),
                       new TraceInfo(Optional.of("kitchen"), NOW, Optional.of(NOW.plusSeconds(3600)), 0, Optional.empty(), 0));
    }
}
