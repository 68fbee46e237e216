package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what parts with a band, or with what it has measured, as a plan. */
final class PartingCommands {
    private static final String BAND = "Its name, id, serial number or address; an unambiguous beginning is enough.";

    private final Gateway gateway;
    private final Shell shell;
    private final PlanRun plans;

    PartingCommands(Gateway gateway, Shell shell) {
        this.gateway = gateway;
        this.shell = shell;
        this.plans = new PlanRun(gateway, shell);
    }

    @Command(name = "move",
             description = "Let a band go for another host: fetch what it has, then forget bond and entry here. It keeps its key and its account.",
             footer = {"  wearable:move kitchen", "  wearable:move kitchen --no-sync"})
    Answer<?> move(@Parameters(paramLabel = "BAND", description = BAND) String band,
                   @Option(names = "--no-sync", description = "Do not fetch first what is only on the band: the other host will.") boolean noSync,
                   @Mixin Agreement agreement) throws WristwayException {
        return plans.run(Wish.of(Verb.MOVE, band, noSync ? new Wish.Option[] {Wish.Option.NO_SYNC} : new Wish.Option[0]), agreement);
    }

    @Command(name = "handover",
             description = {"Sell a band or give it away: fetch what it has, free it in the account, on the band and here, and see that it is free.",
                            "Its history stays here; --export takes a copy of it before anything is erased."},
             footer = {"  wearable:handover kitchen --export kitchen.zip", "  wearable:handover kitchen --dry-run"})
    Answer<?> handover(@Parameters(paramLabel = "BAND", description = BAND) String band,
                       @Option(names = "--export", paramLabel = "FILE", description = "Write what is stored into this zip file, as wearable:export does.")
                       Path file,
                       @Option(names = "--force", description = "Replace the file if it is there.") boolean force,
                       @Mixin Agreement agreement) throws WristwayException {
        Wish wish = Wish.of(Verb.HANDOVER, band);
        if (file == null) return plans.run(wish, agreement);
        HistoryZip zip = new HistoryZip(gateway, gateway.wearable(band).name(), shell.path(file), force, Optional.empty(), LocalDate.now(gateway.clock())).checked();
        return plans.run(wish, agreement, onlooker -> new CopyTaker(onlooker, zip));
    }

    @Command(name = "erase",
             description = {"Erase what is stored here of a band, of a person, or of a band while a person wore it. Band, account and key are left alone.",
                            "It cannot be taken back; wearable:export takes a copy before."},
             footer = {"  wearable:erase kitchen --dry-run", "  wearable:erase --person anna"})
    Answer<?> erase(@Parameters(paramLabel = "BAND", arity = "0..1", description = BAND + " Left out: all bands that the person wore.") String band,
                    @Option(names = "--person", paramLabel = "WHO", description = "Only what was measured while this person wore it.") String person,
                    @Mixin Agreement agreement) throws WristwayException {
        if (band == null && person == null) throw new InvalidRequest("nobody said whose history", "Name a band, or a person with --person");
        if (band == null) return new PersonErasure(gateway, shell, person).run(agreement);
        return plans.run(new Wish(Verb.ERASE, band, Set.of(), Optional.empty(), Optional.ofNullable(person), Optional.empty(), Optional.empty()), agreement);
    }
}
