package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Days;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what parts with a band, or with what it has measured, as a plan. */
final class PartingCommands {
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
             footer = {"  wearable:move kitchen", "  wearable:move --all --person anna", "  wearable:move kitchen --no-sync"})
    Answer<?> move(@Mixin Which which,
                   @Option(names = "--no-sync", description = "Do not fetch first what is only on the band: the other host will.") boolean noSync,
                   @Mixin Agreement agreement, @Mixin Patience patience) throws WristwayException {
        return plans.run(Verb.MOVE, which, noSync ? Set.of(Wish.Option.NO_SYNC) : Set.of(), agreement, patience);
    }

    @Command(name = "handover",
             description = {"Sell a band or give it away: fetch what it has, free it in the account, on the band and here, and see that it is free.",
                            "Its history stays here; --export takes a copy of it before anything is erased."},
             footer = {"  wearable:handover kitchen --export kitchen.zip", "  wearable:handover kitchen --dry-run", "  wearable:handover --from sold.csv"})
    Answer<?> handover(@Mixin Which which,
                       @Option(names = "--export", paramLabel = "FILE", description = "Write a copy of its history into this zip file.")
                       Path file,
                       @Option(names = "--force", description = "Replace the file if it is there.") boolean force,
                       @Mixin Agreement agreement) throws WristwayException {
        if (file == null) return plans.run(Verb.HANDOVER, which, Set.of(), agreement, new Patience());
        if (!which.isOne()) throw new InvalidRequest("--export writes the copy of one band", "Take the others with wearable:export, then leave out --export");
        Wish wish = Wish.of(Verb.HANDOVER, which.band);
        CopyTo copy = new CopyTo(shell.path(file).toAbsolutePath(), force);
        new HistoryZips(gateway).of(which.band, copy);
        Answer<?> answer = plans.run(wish, agreement, onlooker -> new CopyTaker(onlooker, copy));
        boolean taken = answer.stream().anyMatch(line -> line instanceof Report.Line step && step.step() == Step.EXPORT);
        if (taken || answer.outcome() != Outcome.QUEUED) return answer;
        return answer.between("", Typesetting.paragraph("  note      ", "The copy is not written yet: the plan writes it when it goes on, before anything is erased, to " + copy.file() + "."));
    }

    @Command(name = "lost",
             description = {"Give a band up that is gone: free it in the account, and remember it as lost. The band itself keeps its key.",
                            "When it is heard again, the log and wearable:scan say so, and wearable:link takes it on."},
             footer = "  wearable:lost kitchen")
    Answer<?> lost(@Parameters(paramLabel = "BAND", description = Which.BAND) String band, @Mixin Agreement agreement, @Mixin Patience patience)
            throws WristwayException {
        return plans.run(Wish.of(Verb.LOST, band), agreement, patience);
    }

    @Command(name = "erase",
             description = {"Erase what is stored here of a band, of a person, or of a band while a person wore it; of some days, or all. Band, account and key are left alone.",
                            "It cannot be taken back; wearable:export takes a copy before."},
             footer = {"  wearable:erase kitchen --dry-run", "  wearable:erase --person anna", "  wearable:erase kitchen --from 2026-11-01 --until 2026-11-03"})
    Answer<?> erase(@Parameters(paramLabel = "BAND", arity = "0..1", description = Which.BAND + " Left out: all bands that the person wore.") String band,
                    @Option(names = "--person", paramLabel = "WHO", description = "Only what was measured while this person wore it.") String person,
                    @Option(names = "--from", paramLabel = "DAY", description = "Only from this day on.") LocalDate from,
                    @Option(names = "--until", paramLabel = "DAY", description = "Only until this day, which goes, too.") LocalDate until,
                    @Mixin Agreement agreement) throws WristwayException {
        if (band == null && person == null) throw new InvalidRequest("nobody said whose history", "Name a band, or a person with --person");
        if (from != null && until != null && until.isBefore(from)) throw new InvalidRequest("the first day is after the last", "Put the earlier day behind --from");
        Days days = new Days(Optional.ofNullable(from), Optional.ofNullable(until));
        if (band == null) return new Batch(gateway.plans(), shell, Verb.ERASE).run(wornBy(person, days), agreement, Optional.empty());
        return plans.run(erasure(band, person, days), agreement);
    }

    /** The bands of which something would go. */
    private List<Target> wornBy(String person, Days days) throws WristwayException {
        List<Target> targets = new ArrayList<>();
        for (WearableInfo one : gateway.wearables().all()) {
            Plan plan = gateway.plans().make(erasure(one.id(), person, days));
            if (plan.consent() != Consent.Level.NONE) targets.add(new Target(one.name(), () -> Row.planned(plan)));
        }
        return targets;
    }

    private static Wish erasure(String band, String person, Days days) {
        return new Wish(Verb.ERASE, band, Set.of(), Optional.empty(), Optional.ofNullable(person), Optional.empty(), Optional.empty(), days);
    }
}
