package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.SettingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The manual's page on models is what the driver says of them, so the two cannot differ. A stale page fails;
 * {@code -Dwristway.docs.write=true} writes it.
 */
class ModelsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "models.md");

    @Test
    void thePageSaysWhatTheDriverSays() throws IOException {
        String page = page(Models.ALL.stream().map(model -> Ability.sheet(model, false)).toList());
        if (Boolean.getBoolean("wristway.docs.write")) Files.writeString(PAGE, page);
        assertEquals(page, Files.readString(PAGE), "docs/models.md is stale; build once with -Dwristway.docs.write=true");
    }

    private static String page(List<CapabilitySheet> sheets) {
        return """
            # What each model can do

            Made by the build from the driver's own table; `wristway> wearable:capabilities mi4` prints the same.

            > Wristway has been tested on virtual bands only; what others report of real bands is named with its source; everything else is
            > marked *untested*.

            Not driven: watches that talk in plain text and know a user number instead of a key, which are Mi Watch Lite and Mi Watch Color Sport.

            | | name on the box | opens with | once reset | reset in its own menu |
            |---|---|---|---|---|
            """ + sheets.stream().map(ModelsPageTest::row).collect(Collectors.joining())
                + switches(sheets) + chapters(sheets) + settings(sheets);
    }

    private static String switches(List<CapabilitySheet> sheets) {
        return """

            ## Connection Restriction

            While this switch is on, no other host gets in. It is turned off in the vendor's app; no order over the air is known. Of Mi Smart
            Band 6 a public how-to page tells that it has one; of the others nobody has said so.

            | | where to turn it off |
            |---|---|
            """ + sheets.stream().filter(sheet -> sheet.restriction().isPresent())
                        .map(sheet -> "| `%s` | %s |\n".formatted(sheet.model(), sheet.restriction().get())).collect(Collectors.joining());
    }

    private static String row(CapabilitySheet sheet) {
        return "| `%s` | %s | %s | %s | %s |\n".formatted(sheet.model(), sheet.name(),
                sheet.keyOrigin() == KeyOrigin.ACCOUNT ? "the account's key" : "a key of ours, after a tap",
                sheet.afterReset() == AfterReset.VENDOR_APP_FIRST ? "the vendor's app has to link it first" : "anybody can link it",
                sheet.resetMenu().orElse("none"));
    }

    /** Models that are alike share one. */
    private static String chapters(List<CapabilitySheet> sheets) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (CapabilitySheet sheet : sheets) names.computeIfAbsent(abilities(sheet), lines -> new ArrayList<>()).add(sheet.name());
        return names.entrySet().stream().map(alike -> "\n## " + String.join(", ", alike.getValue()) + alike.getKey()).collect(Collectors.joining());
    }

    private static String abilities(CapabilitySheet sheet) {
        return "\n\n| ability | works | note | known from |\n|---|---|---|---|\n"
                + sheet.abilities().stream().map(line -> "| %s | %s | %s | %s |\n".formatted(line.ability(), line.support(), line.note(), line.source()))
                       .collect(Collectors.joining());
    }

    /** One row for all that is alike. */
    private static String settings(List<CapabilitySheet> sheets) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (SettingKind kind : sheets.stream().flatMap(sheet -> sheet.settings().stream()).toList()) {
            List<String> alike = names.computeIfAbsent(row(kind, sheets), row -> new ArrayList<>());
            if (!alike.contains(kind.name())) alike.add(kind.name());
        }
        return """

            ## What can be set

            | setting | what may be set | what it does | on |
            |---|---|---|---|
            """ + names.entrySet().stream().map(row -> "| `" + String.join("`, `", row.getValue()) + "` | " + row.getKey() + " |\n")
                       .collect(Collectors.joining());
    }

    private static String row(SettingKind kind, List<CapabilitySheet> sheets) {
        String models = sheets.stream().filter(sheet -> sheet.settings().stream().anyMatch(one -> one.name().equals(kind.name()) && one.form().equals(kind.form())))
                .map(sheet -> "`" + sheet.model() + "`").collect(Collectors.joining(" "));
        return kind.form() + " | " + kind.about() + " | " + models;
    }
}
