package io.github.wristway.commands;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateway's records as tables. */
final class Tables {
    private Tables() {}

    static Answer<Sighting> sightings(List<Sighting> sightings) {
        List<Column<Sighting>> columns = new ArrayList<>(List.of(
                Column.code("address", sighting -> sighting.heard().address().text()),
                Column.number("dBm", sighting -> sighting.heard().hasRssi() ? "" + sighting.heard().rssiDbm() : ""),
                Column.words("what", Tables::what)));
        boolean someKnown = sightings.stream().anyMatch(sighting -> sighting.wearable().isPresent());
        boolean someSeen = sightings.stream().anyMatch(sighting -> sighting.condition().isPresent());
        if (someKnown) columns.add(Column.words("known as", sighting -> sighting.wearable().map(WearableInfo::name).orElse("")));
        if (someKnown || someSeen) columns.add(Column.words("state", Tables::state));
        return Answer.table(sightings, "Nothing was heard. Bring the band nearer, wake it with a tap, and switch off the "
                                       + "Bluetooth of the phone that may be holding it.", columns).between("", evidence(sightings));
    }

    /** Below the table, where there is room for it: bands of a kind say the same. */
    private static String evidence(List<Sighting> sightings) {
        return sightings.stream().flatMap(sighting -> sighting.condition().stream())
                        .collect(Collectors.groupingBy(Condition::state, TreeMap::new,
                                                       Collectors.mapping(Condition::evidence, Collectors.toCollection(TreeSet::new))))
                        .entrySet().stream()
                        .map(seen -> Typesetting.paragraph("  ", Phrases.word(seen.getKey()) + ": " + String.join("; or ", seen.getValue())))
                        .collect(Collectors.joining("\n"));
    }

    /** What it calls itself says more than its model, as long as it says the model. */
    private static String what(Sighting sighting) {
        String name = sighting.heard().name();
        String model = sighting.modelName().orElse("");
        if (model.isEmpty()) return name.isEmpty() ? "" : name + " (unknown)";
        return name.startsWith(model) || name.isEmpty() ? (name.isEmpty() ? model : name) : model + " (" + name + ")";
    }

    /** What a look has shown says more than what we remember. */
    /** What a look has shown; that it was given up as lost is more than whom it belongs to. */
    private static String state(Sighting sighting) {
        if (sighting.wearable().filter(known -> known.state() == LinkState.LOST).isPresent()) return Phrases.state(LinkState.LOST);
        return sighting.condition().map(condition -> Phrases.word(condition.state()))
                       .orElseGet(() -> sighting.wearable().map(known -> Phrases.state(known.state())).orElse(""));
    }

    static Answer<WearableInfo> wearables(List<WearableInfo> wearables, Phrases phrases) {
        boolean someAreWorn = wearables.stream().anyMatch(wearable -> wearable.person().isPresent());
        List<Column<WearableInfo>> columns = new ArrayList<>(List.of(
                Column.words("name", WearableInfo::name),
                Column.model("model", WearableInfo::modelName)));
        if (someAreWorn) columns.add(Column.words("person", wearable -> wearable.person().orElse("")));
        columns.addAll(List.of(
                Column.code("state", wearable -> Phrases.state(wearable.state())),
                Column.code("last sync", wearable -> wearable.lastSync().map(phrases::ago).orElse("never")),
                Column.number("bat", wearable -> wearable.batteryPercent().map(percent -> percent + "%").orElse("")),
                Column.code("address", wearable -> wearable.address().map(Object::toString).orElse(""))));
        return Answer.table(wearables, "No band is linked here. wearable:scan shows what is in reach, wearable:link takes it on.", columns);
    }

    static Answer<CapabilitySheet> models(List<CapabilitySheet> models) {
        return Answer.table(models, "No driver is there. gateway:status shows what is missing.", List.of(
                Column.code("model", CapabilitySheet::model),
                Column.words("name", CapabilitySheet::name),
                Column.words("key from", sheet -> key(sheet.keyOrigin())),
                Column.code("reset menu", sheet -> sheet.resetMenu().isPresent() ? "yes" : "no")))
                .between("", Typesetting.paragraph("wearable:capabilities MODEL tells the way through its menu, and all else."));
    }

    static Answer<CapabilitySheet.Line> abilities(CapabilitySheet sheet) {
        String above = Typesetting.paragraph(sheet.name() + " (" + sheet.model() + ")") + "\n"
                + Typesetting.paragraph("  key    ", key(sheet.keyOrigin())) + "\n"
                + Typesetting.paragraph("  reset  ", "on the band: " + sheet.resetMenu().orElse("no menu for it") + "; then "
                                                     + after(sheet.afterReset()))
                + sheet.restriction().map(way -> "\n" + Typesetting.paragraph("  switch ", "in the vendor's app, on: no other host gets in; "
                                                                              + "it is turned off there: " + way)).orElse("");
        int width = sheet.abilities().stream().mapToInt(line -> Typesetting.width(line.ability())).max().orElse(0);
        String lines = sheet.abilities().stream().map(line -> ability(line, width)).collect(Collectors.joining("\n"));
        String settings = sheet.settings().isEmpty() ? "" : "\n\n" + Typesetting.paragraph("Settings, for wearable:settings:") + "\n"
                + SettingRow.forms(sheet.settings());
        return Answer.of(Outcome.OK, sheet.abilities(), sheet, above + "\n" + lines + settings);
    }

    /** In full, where a table would have to cut: who is stuck needs the whole note, and whoever doubts it the source. */
    private static String ability(CapabilitySheet.Line line, int width) {
        String head = Typesetting.left(Typesetting.harmless(line.ability()), width) + "  " + line.support();
        return Stream.of(line.note(), line.source()).filter(text -> !text.isEmpty())
                     .map(text -> Typesetting.paragraph("    ", text)).collect(Collectors.joining("\n", head + "\n", ""));
    }

    private static String key(CapabilitySheet.KeyOrigin origin) {
        return switch (origin) {
            case OURS_WITH_TAP -> "ours, with a tap";
            case ACCOUNT -> "the account";
        };
    }

    private static String after(CapabilitySheet.AfterReset after) {
        return switch (after) {
            case LINK_ANYWHERE -> "anybody can link it";
            case VENDOR_APP_FIRST -> "the vendor's app has to link it first";
        };
    }
}
