package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what is stored, to take away. It asks no band. */
final class ExportCommands {
    private final Gateway gateway;
    private final Shell shell;

    ExportCommands(Gateway gateway, Shell shell) {
        this.gateway = gateway;
        this.shell = shell;
    }

    @Command(name = "export",
             description = "Write what is stored of a band into a zip file: a CSV table each of its minutes, its sleep and its workouts.",
             footer = {"  wearable:export kitchen --to kitchen.zip", "  wearable:export kitchen --to november.zip --from 2026-11-01"})
    Answer<Void> export(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where to write it.") Path file,
            @Option(names = "--from", paramLabel = "DAY", description = "The first day; otherwise the first that is stored.") LocalDate from,
            @Option(names = "--until", paramLabel = "DAY", defaultValue = "today", description = "The last day; otherwise today.") LocalDate until,
            @Option(names = "--force", description = "Replace the file if it is there.") boolean force) throws WristwayException {
        String name = gateway.wearables().find(band).name();
        HistoryZip zip = new HistoryZip(gateway.history(), gateway.clock().getZone(), name, shell.path(file), force, Optional.ofNullable(from), until).checked();
        try (Onlooker onlooker = shell.onlooker("Writing what is stored of " + name)) {
            HistoryZip.Counts counts = zip.write(onlooker);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("outcome", Outcome.OK);
            facts.put("wearable", name);
            facts.put("file", zip.file().toString());
            facts.put("counts", counts);
            String message = counts.inWords() + " of " + name + " written to " + file;
            return Answer.of(Outcome.OK, List.of(), facts, Typesetting.paragraph(Outcome.OK + "  ", Typesetting.sentence(message)));
        }
    }
}
