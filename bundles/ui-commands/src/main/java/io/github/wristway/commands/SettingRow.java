package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.SettingInfo.Known;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.SettingKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A setting, what is known of it, and what it takes.
 *
 * @param value  empty if nothing is known of it
 * @param source how that is known
 * @param at     when that was learnt
 */
record SettingRow(String name, Optional<String> value, Optional<Source> source, Optional<Instant> at, String form, String about) {
    private static final int WIDEST_NAME = 22;
    private static final int WIDEST_VALUE = 20;
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
        return settings.stream().map(SettingInfo::kind).flatMap(kind -> words(kind).stream().limit(1).map(word -> kind.name() + "=" + word))
                       .findFirst().orElse(settings.get(0).kind().name() + "=VALUE");
    }

    /** The forms stand in full, under each other where they are long: who wants to set one has to see them. */
    private static String text(List<SettingRow> rows) {
        int name = width("setting", WIDEST_NAME, rows.stream().map(SettingRow::name).toList());
        int value = width("value", WIDEST_VALUE, rows.stream().map(row -> row.value.orElse("-")).toList());
        int known = width("known", WIDEST_VALUE, rows.stream().map(SettingRow::known).toList());
        String titles = Typesetting.left("setting", name) + GAP + Typesetting.left("value", value) + GAP
                + Typesetting.left("known", known) + GAP + "takes";
        List<String> lines = new ArrayList<>(List.of(titles));
        for (SettingRow row : rows) {
            lines.add(Typesetting.paragraph(cell(row.name, name) + cell(row.value.orElse("-"), value) + cell(row.known(), known), row.form));
        }
        return String.join("\n", lines);
    }

    private static int width(String title, int widest, List<String> texts) {
        return Math.min(widest, Math.max(title.length(), texts.stream().mapToInt(Typesetting::width).max().orElse(0)));
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

    /** What a model can be set to, and what that does. */
    static String forms(List<SettingKind> kinds) {
        int name = width("", WIDEST_NAME, kinds.stream().map(SettingKind::name).toList());
        return kinds.stream().map(kind -> Typesetting.paragraph(GAP + cell(kind.name(), name),
                                                                kind.form() + ": " + Typesetting.sentence(kind.about())))
                    .collect(joining("\n"));
    }

    /** The values of a setting whose form is a list of words, such as {@code left or right}; empty for every other. */
    static List<String> words(SettingKind kind) {
        List<String> words = Arrays.asList(kind.form().split(", or |, | or "));
        return words.size() > 1 && words.stream().allMatch(kind::takes) ? words : List.of();
    }
}
