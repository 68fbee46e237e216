package io.github.wristway.commands;

import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.Proofs;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:sheet}: the paper that goes with a band that is sold. */
final class SheetCommands {
    private final Proofs proofs;
    private final Shell shell;

    SheetCommands(Proofs proofs, Shell shell) {
        this.proofs = proofs;
        this.shell = shell;
    }

    @Command(name = "sheet", description = "Make the handover sheet of a band that was unlinked: what was done and seen, place by place, signed by this gateway; "
                                           + "as JSON, and as a page to print.",
             footer = {"  wearable:sheet kitchen", "  wearable:sheet kitchen --to papers", "  wearable:sheet kitchen --to kitchen.html"})
    Answer<HandoverSheet.Line> sheet(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--to", paramLabel = "FOLDER", defaultValue = "",
                    description = "Write both files there, otherwise here; or a file ending in .json or .html, to have only that.") Path to)
            throws WristwayException {
        HandoverSheet sheet = proofs.sheet(band);
        List<String> written = SheetFiles.write(sheet, shell.path(to)).stream()
                .map(file -> to.endsWith(file.getFileName()) ? to : to.resolve(file.getFileName())).map(Path::toString).map(Typesetting::harmless).toList();
        return SheetFiles.shown(sheet, sheet.outcome(), sheet.says() + ". Written to:").between("", String.join("\n", written));
    }
}
