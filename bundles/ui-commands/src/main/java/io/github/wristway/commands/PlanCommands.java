package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what changes something, as a plan. */
final class PlanCommands {
    private final Shell shell;
    private final PlanRun plans;

    PlanCommands(Gateway gateway, Shell shell) {
        this.shell = shell;
        this.plans = new PlanRun(gateway, shell);
    }

    @Command(name = "link", description = "Take a band on: find its key, open it, set its time, remember it.",
             footer = {"  wearable:link D1:C5 --name kitchen --person anna",
                       "  wearable:link D1:C5 --key-file kitchen.key"})
    Answer<?> link(
            @Parameters(paramLabel = "BAND", description = "Its address or its name, as wearable:scan shows it.") String band,
            @Option(names = "--name", paramLabel = "NAME", description = "What to call it.") String name,
            @Option(names = "--person", paramLabel = "WHO", description = "Who wears it.") String person,
            @Option(names = "--key-file", paramLabel = "FILE", description = "Take its key from this file.") Path keyFile,
            @Option(names = "--key", paramLabel = "HEX",
                    description = "Its key. Better use --key-file: what you type stays in the shell's history.") String key,
            @Option(names = "--account", paramLabel = "NAME", description = "Take its key from this account.") String account,
            @Option(names = "--own-key", description = "Make a key of our own and tap the band, where the model allows it.")
            boolean ownKey,
            @Mixin Agreement agreement, @Mixin Patience patience) throws WristwayException {
        if (key != null && keyFile != null) {
            throw new InvalidRequest("there are two keys, in --key and in --key-file", "Leave one of them out");
        }
        Optional<PairingKey> pasted = key != null ? Optional.of(PairingKey.parse(key))
                : keyFile != null ? Optional.of(PairingKey.parse(SecretFile.read(keyFile, shell).reveal())) : Optional.empty();
        if (ownKey && (pasted.isPresent() || account != null)) {
            throw new InvalidRequest("--own-key makes a new key, but another one was asked for as well",
                                     "Leave out --own-key, or --key, --key-file and --account");
        }
        Set<Wish.Option> options = ownKey ? Set.of(Wish.Option.OWN_KEY) : Set.of();
        return plans.run(new Wish(Verb.LINK, band, options, Optional.ofNullable(name), Optional.ofNullable(person),
                                  pasted, Optional.ofNullable(account)), agreement, patience);
    }

    @Command(name = "sync", description = "Fetch and store what the band has recorded.",
             footer = {"  wearable:sync kitchen", "  wearable:sync --all --person anna"})
    Answer<?> sync(
            @Mixin Which which,
            @Option(names = "--keep", description = "Let the band keep what is fetched, so that the vendor's app can fetch it "
                                                    + "too. Its memory is not freed by that.")
            boolean keep,
            @Option(names = "--dry-run", description = "Show the plan, and fetch nothing.") boolean dryRun,
            @Mixin Patience patience) throws WristwayException {
        return plans.run(Verb.SYNC, which, keep ? EnumSet.of(Wish.Option.KEEP) : Set.of(), Agreement.toLook(dryRun), patience);
    }

    @Command(name = "unlink",
             description = "Free a band: in the account, on the band, and here. Its history stays.",
             footer = {"  wearable:unlink kitchen", "  wearable:unlink kitchen --account-only --dry-run",
                       "  wearable:unlink --all --person anna", "  wearable:unlink --from bands.csv --dry-run"})
    Answer<?> unlink(@Mixin Which which, @Mixin PlanOptions options, @Mixin Agreement agreement,
                     @Mixin Patience patience) throws WristwayException {
        return plans.run(Verb.UNLINK, which, options.wished(), agreement, patience);
    }

    @Command(name = "reset", description = "Erase the band's own memory. The account keeps it.",
             footer = {"  wearable:reset kitchen", "  wearable:reset --from bands.csv"})
    Answer<?> reset(@Mixin Which which,
                    @Option(names = "--no-sync", description = "Do not fetch first what is only on the band: it will be lost.")
                    boolean noSync,
                    @Mixin Agreement agreement, @Mixin Patience patience) throws WristwayException {
        return plans.run(Verb.RESET, which, noSync ? EnumSet.of(Wish.Option.NO_SYNC) : Set.of(), agreement, patience);
    }

    @Command(name = "relink", description = "Link a band again that was linked here before. Its history goes on.",
             footer = "  wearable:relink kitchen")
    Answer<?> relink(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--own-key", description = "Make a key of our own and tap the band, where the model takes one.")
            boolean ownKey, @Mixin Agreement agreement, @Mixin Patience patience) throws WristwayException {
        return plans.run(wish(Verb.RELINK, band, ownKey ? EnumSet.of(Wish.Option.OWN_KEY) : Set.of()), agreement, patience);
    }

    @Command(name = "forget",
             description = "Drop key and entry here, whatever the band and the account still hold. History stays.",
             footer = "  wearable:forget kitchen")
    Answer<?> forget(@Parameters(paramLabel = "BAND", description = Which.BAND) String band, @Mixin Agreement agreement)
            throws WristwayException {
        return plans.run(Wish.of(Verb.FORGET, band), agreement);
    }

    @Command(name = "plan", description = "Show what a command would do, and the token that agrees to it.",
             footer = "  wearable:plan unlink kitchen")
    Answer<Plan.Line> plan(
            @Parameters(index = "0", paramLabel = "VERB", description = "link, sync, unlink, reset, relink, move, handover, erase, lost or forget.") Verb verb,
            @Parameters(index = "1", paramLabel = "BAND", description = Which.BAND) String band,
            @Mixin PlanOptions options) throws WristwayException {
        return PlanWords.answer(plans.planned(wish(verb, band, options.wished())));
    }

    @Command(name = "unpair", description = "Change nothing, and tell the commands that you may mean.",
             footer = "  wearable:unpair kitchen")
    Answer<Void> unpair(@Parameters(paramLabel = "BAND", arity = "0..1", description = Which.BAND) String band) {
        return didYouMean(band);
    }

    @Command(name = "unbind", description = "Change nothing, and tell the commands that you may mean.",
             footer = "  wearable:unbind kitchen")
    Answer<Void> unbind(@Parameters(paramLabel = "BAND", arity = "0..1", description = Which.BAND) String band) {
        return didYouMean(band);
    }

    @Command(name = "disconnect", description = "Change nothing, and tell the commands that you may mean.",
             footer = "  wearable:disconnect kitchen")
    Answer<Void> disconnect(@Parameters(paramLabel = "BAND", arity = "0..1", description = Which.BAND) String band) {
        return didYouMean(band);
    }

    private Answer<Void> didYouMean(String band) {
        String which = band == null ? "BAND" : band;
        return Failure.of(Outcome.INVALID, shell.command() + " could mean two things, so nothing was changed",
                          "Did you mean wearable:unlink " + which + " (removes ownership: account, band and host) or "
                          + "wearable:forget " + which + " (only this gateway forgets it)? The radio link needs no closing:"
                          + " it is open only while something is fetched");
    }

    private static Wish wish(Verb verb, String band, Set<Wish.Option> options) {
        return Wish.of(verb, band, options.toArray(Wish.Option[]::new));
    }
}
