package io.github.wristway.commands;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.SettingInfo.Known;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.SettingKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A setting, what is known of it, and what it takes.
 *
 * @param value  empty if nothing is known of it
 * @param source how that is known
 * @param at     when that was learnt
 */
record SettingRow(String name, Optional<String> value, Optional<Source> source, Optional<Instant> at, String form, String about) {
    private static final int WIDEST_VALUE = 32;
    private static final String GAP = "  ";

    static SettingRow of(SettingInfo info) {
        return new SettingRow(info.kind().name(), info.known().map(Known::value), info.known().map(Known::source),
                              info.known().map(Known::at), info.kind().form(), info.kind().about());
    }

    static Answer<SettingRow> table(String band, List<SettingInfo> settings) {
        List<SettingRow> rows = settings.stream().map(SettingRow::of).toList();
        if (rows.isEmpty()) {
            return Answer.table(rows, "Nothing can be set on " + band + ". wearable:capabilities " + band + " shows what its model can do.", List.of());
        }
        String which = Typed.quoted(band);
        String below = Typesetting.paragraph("To change one: wearable:settings " + which + " " + example(settings)
                                             + ". wearable:capabilities " + which + " tells what each does.");
        return Answer.of(Outcome.OK, rows, rows, text(rows) + "\n" + below);
    }

    private static String example(List<SettingInfo> settings) {
        return settings.stream().map(SettingInfo::kind).filter(kind -> words(kind).size() > 1).findFirst()
                       .map(kind -> kind.name() + "=" + words(kind).get(0)).orElse(settings.get(0).kind().name() + "=VALUE");
    }

    /** Below each the form, in full: who wants to set it has to see it. Those that take the same are under each other. */
    private static String text(List<SettingRow> rows) {
        int name = width("setting", rows.stream().map(SettingRow::name).toList());
        int value = Math.min(WIDEST_VALUE, width("value", rows.stream().map(row -> row.value.orElse("-")).toList()));
        List<String> lines = new ArrayList<>();
        lines.add(cell("setting", name) + cell("value", value) + "known, and below what it takes");
        for (int i = 0; i < rows.size(); i++) {
            SettingRow row = rows.get(i);
            lines.add((cell(row.name, name) + cell(row.value.orElse("-"), value) + row.known()).stripTrailing());
            boolean nextTakesTheSame = i + 1 < rows.size() && rows.get(i + 1).form.equals(row.form);
            if (!nextTakesTheSame) lines.add(Typesetting.paragraph(GAP + GAP, row.form));
        }
        return String.join("\n", lines);
    }

    private static int width(String title, List<String> texts) {
        return Math.max(title.length(), texts.stream().mapToInt(Typesetting::width).max().orElse(0));
    }

    private static String cell(String text, int width) {
        return Typesetting.left(Typesetting.cut(Typesetting.harmless(text), width), width) + GAP;
    }

    private String known() {
        if (source.isEmpty()) return "-";
        return switch (source.get()) {
            case TOLD -> "told by the band";
            case CONFIRMED -> "set, confirmed";
            case SENT -> "sent, not verified";
        };
    }

    /** What a model can be set to, and what that does. Those that follow each other and do the same, such as alarms, are one. */
    static String forms(List<SettingKind> kinds) {
        Map<String, List<String>> named = kinds.stream().collect(groupingBy(
                kind -> kind.form() + ": " + Typesetting.sentence(kind.about()), LinkedHashMap::new, mapping(SettingKind::name, toList())));
        Map<String, String> heads = new LinkedHashMap<>();
        named.forEach((does, names) -> heads.put(does, fromTo(names)));
        int name = width("", List.copyOf(heads.values()));
        return heads.entrySet().stream().map(one -> Typesetting.paragraph(GAP + cell(one.getValue(), name), one.getKey()))
                    .collect(joining("\n"));
    }

    private static String fromTo(List<String> names) {
        return names.size() == 1 ? names.get(0) : names.get(0) + " to " + names.get(names.size() - 1);
    }

    /** Those values of a setting that its form names, such as {@code left} and {@code right}. */
    static List<String> words(SettingKind kind) {
        return Arrays.stream(kind.form().split(", or |, | or ")).filter(kind::takes).toList();
    }
}
