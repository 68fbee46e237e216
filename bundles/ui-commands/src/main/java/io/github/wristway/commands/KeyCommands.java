package io.github.wristway.commands;

import io.github.wristway.gateway.KeptKeys;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.radio.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} the keys that are kept. None of these commands prints one. */
final class KeyCommands {
    /** What a file holds, without the keys. */
    record FoundRow(Address address, Optional<String> called, String where) {}

    /** For scripts: what came of an import. */
    record Imported(Outcome outcome, String message, String kind, List<FoundRow> keys, int kept, List<String> notes) {}

    private final KeptKeys kept;
    private final Shell shell;
    private final Phrases phrases;

    KeyCommands(KeptKeys kept, Shell shell, Phrases phrases) {
        this.kept = kept;
        this.shell = shell;
        this.phrases = phrases;
    }

    @Command(name = "keys", description = "Show which keys are kept, where each comes from, and whether it fits; never the key itself.",
             footer = {"  wearable:keys", "  wearable:keys kitchen"})
    Answer<KeyInfo> keys(
            @Parameters(paramLabel = "BAND", arity = "0..1", description = "Only of this band, by its name or the beginning of its address.")
            String which) throws WristwayException {
        List<KeyInfo> keys = kept.all().stream().filter(one -> which == null || isOf(one, which)).toList();
        return Answer.table(keys, "No key is kept" + (which == null ? "" : " for " + which) + ". Link a band, or see wearable:import-keys.", List.of(
                Column.words("band", one -> one.wearable().or(one::called).orElse("")),
                Column.code("address", one -> one.address().map(Address::text).orElse("")),
                Column.words("source", KeyInfo::source),
                Column.code("since", one -> one.since().map(phrases::ago).orElse("")),
                Column.code("tried", this::tried),
                Column.code("in use", one -> one.inUse() ? "yes" : "")));
    }

    private static boolean isOf(KeyInfo one, String which) {
        return one.wearable().filter(which::equalsIgnoreCase).isPresent()
                || one.address().filter(address -> address.text().startsWith(which.toUpperCase(Locale.ROOT))).isPresent();
    }

    private String tried(KeyInfo one) {
        return switch (one.tried()) {
            case NOT_YET -> "not yet";
            case FITS -> "fits, " + phrases.ago(one.fitted().orElseThrow());
            case REFUSED -> "refused, " + phrases.ago(one.refused().orElseThrow());
            case STALE -> "stale, " + phrases.ago(one.refused().orElseThrow());
        };
    }

    @Command(name = "import-keys", description = "Keep the keys that lie in a file: an export of Gadgetbridge, a log of the vendor's app, or a table.",
             footer = {"  wearable:import-keys Gadgetbridge.zip --dry-run", "  wearable:import-keys keys.csv"})
    Answer<FoundRow> importKeys(
            @Parameters(paramLabel = "FILE", description = "A ZIP export or exported settings of Gadgetbridge, a log of the vendor's app, or a table address,key,name.")
            Path file,
            @Option(names = "--dry-run", description = "Show what is in it, and keep nothing.") boolean dryRun) throws WristwayException {
        String name = String.valueOf(file.getFileName());
        FoundKeys found = shell.during("Reading " + name, () -> kept.in(shell.path(file)));
        if (found.keys().isEmpty()) {
            throw new NotFound("there is no key in " + name + " (" + found.kind() + ")" + found.notes().stream().findFirst().map(note -> ": " + note).orElse(""),
                               "Link the band with the program that the file is of, and export it again");
        }
        int fresh = dryRun ? 0 : kept.keep(found, "file " + name);
        List<FoundRow> rows = found.keys().stream().map(KeyCommands::row).toList();
        String message = Phrases.count(rows.size(), "key") + " in " + name + " (" + found.kind() + "); "
                + (dryRun ? "nothing is kept of it" : fresh + " of them new here");
        String below = Typesetting.paragraph(Outcome.OK + "  ", Typesetting.sentence(message));
        for (String note : found.notes()) below += "\n" + Typesetting.paragraph("  note      ", note);
        if (!dryRun) below += "\n" + Typesetting.paragraph("  next      ", "wearable:link ADDRESS tries them by itself. The file is yours to delete.");
        return Answer.table(rows, "", List.of(
                Column.code("address", row -> row.address().text()),
                Column.words("called", row -> row.called().orElse("")),
                Column.words("where", FoundRow::where)))
                .between("", below).telling(new Imported(Outcome.OK, Typesetting.sentence(message), found.kind(), rows, fresh, found.notes()));
    }

    private static FoundRow row(FoundKey one) {
        return new FoundRow(one.address(), one.called(), one.where());
    }

    @Command(name = "forget-keys", description = "Forget the keys of a band, but not the one that a linked band is opened with.",
             footer = {"  wearable:forget-keys D1:C5:15:0A:22:7F", "  wearable:forget-keys kitchen --yes"})
    Answer<Void> forgetKeys(
            @Parameters(paramLabel = "BAND", description = "A band, or the address that the keys are of.") String which,
            @Option(names = "--yes", description = "Do not ask.") boolean yes) throws WristwayException {
        if (!yes) agreed(which);
        int gone = kept.forget(which);
        if (gone == 0) return Answer.sentence(Outcome.ALREADY, "no key of " + which + " is kept that could be forgotten");
        return Answer.sentence(Outcome.OK, Phrases.count(gone, "key") + " of " + which + (gone == 1 ? " is" : " are") + " forgotten");
    }

    /** It may be the only copy of a key that still opens the band. */
    private void agreed(String which) throws InvalidRequest, Cancelled {
        Optional<String> answer = shell.ask("A band whose key is lost can only be reset by hand. Forget the keys of " + which + "? yes or no: ");
        if (answer.isEmpty()) throw new InvalidRequest("keys are forgotten for good, so this wants to be confirmed", "Add --yes");
        if (!PlanRun.isYes(answer.get())) throw new Cancelled("forget-keys");
    }
}
