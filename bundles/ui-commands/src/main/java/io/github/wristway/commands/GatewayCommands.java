package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.GatewayStatus;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gateway:} the gateway itself. */
final class GatewayCommands {
    /** A part of the gateway, and of which kind. */
    record PartRow(String kind, String name, boolean ready, String says) {}

    private final Gateway gateway;
    private final Host host;
    private final Shell shell;
    private final Phrases phrases;

    GatewayCommands(Gateway gateway, Host host, Shell shell, Phrases phrases) {
        this.gateway = gateway;
        this.host = host;
        this.shell = shell;
        this.phrases = phrases;
    }

    @Command(name = "status", description = "Show how the gateway is: radios, drivers, accounts, store.",
             footer = "  gateway:status")
    Answer<PartRow> status() throws WristwayException {
        GatewayStatus status = gateway.status();
        List<PartRow> rows = new ArrayList<>();
        status.radios().forEach(part -> rows.add(row("radio", part)));
        status.drivers().forEach(part -> rows.add(row("driver", part)));
        status.accounts().forEach(part -> rows.add(row("account", part)));
        String above = "Wristway " + status.version() + " · started " + phrases.ago(status.startedAt());
        String below = Phrases.count(status.wearables(), "band") + " · " + status.pending() + " pending · store " + status.store() + ", "
                + Phrases.size(status.storeBytes());
        boolean allRadiosWork = status.radios().stream().allMatch(GatewayStatus.Part::ready);
        String trouble = allRadiosWork ? "" : "\n" + Typesetting.paragraph("gateway:selftest says what a radio lacks, and how to mend it.");
        return Answer.table(rows, "No radio, no driver and no account is there: their bundles are missing.", List.of(
                Column.code("what", PartRow::kind),
                Column.words("name", PartRow::name),
                Column.code("ready", row -> row.ready ? "yes" : "no"),
                Column.words("says", PartRow::says)))
                .between(Typesetting.paragraph(above), Typesetting.paragraph(below) + trouble).telling(status);
    }

    @Command(name = "selftest", description = "Try every radio of this host, and say what is missing and how to mend it.",
             footer = "  gateway:selftest")
    Answer<PartRow> selftest() throws WristwayException {
        List<PartRow> rows = gateway.status().radios().stream().map(part -> row("radio", part)).toList();
        if (rows.isEmpty()) throw new AdapterTrouble("no radio is running", "Install bluez-radio, or wristway-virtual to play with virtual bands");
        Outcome outcome = rows.stream().allMatch(PartRow::ready) ? Outcome.OK : Outcome.ADAPTER;
        String text = String.join("\n", rows.stream().map(GatewayCommands::verdict).toList());
        return Answer.of(outcome, rows, rows, text);
    }

    private static String verdict(PartRow radio) {
        String says = radio.ready ? radio.name + " is ready (" + radio.says + ")" : radio.name + ": " + radio.says;
        return Typesetting.paragraph((radio.ready ? Outcome.OK : Outcome.ADAPTER) + "  ", Typesetting.sentence(Typesetting.harmless(says)));
    }

    private static PartRow row(String kind, GatewayStatus.Part part) {
        return new PartRow(kind, part.name(), part.ready(), part.says());
    }

    @Command(name = "help", description = "Show which commands there are, or how one is used.",
             footer = {"  gateway:help", "  help wearable", "  help wearable:unlink"})
    Answer<Manual.Row> help(
            @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "A command, or what stands before the colon.")
            String which) throws WristwayException {
        return Manual.of(which, shell.installed());
    }

    @Command(name = "exit", description = "Stop the gateway. What is pending goes on when it is started again.",
             footer = "  gateway:exit")
    Answer<Void> exit(@Option(names = "--yes", description = "Also where it stops a Karaf that runs other things as well.")
                      boolean yes) throws WristwayException {
        if (host.isShared() && !yes) {
            throw new InvalidRequest("this would stop the whole Karaf, not only Wristway",
                                     "Type gateway:exit --yes to do that, or logout to leave the shell");
        }
        if (shell.isInteractive()) shell.promptsNoMore();
        host.stop();
        return Answer.sentence(Outcome.OK, "the gateway stops");
    }
}
