package io.github.wristway.commands;

import io.github.wristway.commands.Providers.Listed;
import io.github.wristway.commands.Providers.Listing;
import io.github.wristway.commands.Providers.SignedIn;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.ImportReport.Got;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.PairingKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account:} what is linked at the vendors. */
final class AccountCommands {
    private static final String DEVICE = "Its name, id, serial number or address, or the name of a band that is linked here.";
    private static final int DAYS_BEFORE = 29;

    private final Gateway gateway;
    private final Providers providers;
    private final Shell shell;
    private final Phrases phrases;

    AccountCommands(Gateway gateway, Providers providers, Shell shell, Phrases phrases) {
        this.gateway = gateway;
        this.providers = providers;
        this.shell = shell;
        this.phrases = phrases;
    }

    @Command(name = "devices", description = "Show what the accounts list, how it stands here, and what mends it where the two do not agree.",
             footer = "  account:devices")
    Answer<DeviceRow> devices(
            @Parameters(paramLabel = "ACCOUNT", arity = "0..1", description = "Only this account.") String account)
            throws WristwayException {
        List<Listing> listings = providers.listings(account, shell);
        Map<Account, List<AccountDevice>> listed = new LinkedHashMap<>();
        listings.forEach(one -> listed.put(one.owner().account(), one.devices().stream().map(Listed::device).toList()));
        return DeviceRow.table(gateway.accounts().reconcile(listed).stream().map(DeviceRow::of).toList(), phrases)
                .between("", new MissingBands(providers.bridges(), listings).hint());
    }

    @Command(name = "key", description = "Tell whether the account has the key of a band, and show it if you insist.",
             footer = "  account:key kitchen --reveal")
    Answer<Void> key(
            @Parameters(paramLabel = "DEVICE", description = DEVICE) String which,
            @Option(names = "--account", paramLabel = "NAME", description = "Only look in this account.") String account,
            @Option(names = "--reveal", description = "Print the key itself.") boolean reveal) throws WristwayException {
        if (reveal && shell.wantsJson()) {
            throw new InvalidRequest("a key is never written as JSON", "Leave out --json, or --reveal");
        }
        Listed listed = providers.device(which, wearable(which), account, shell);
        PairingKey key = keyOf(listed).orElseThrow(
                () -> new NotFound(listed.owner().account().name() + " has no key for " + listed.called(),
                                   "Link the band with the vendor's app once; that makes its key"));
        if (!reveal) {
            return Answer.sentence(Outcome.OK, listed.owner().account().name() + " has the key of " + listed.called()
                                               + ": •••••••• (--reveal prints it)");
        }
        shell.warn("Whoever has this key can open the band. It stays in the scrollback of this terminal.");
        return Answer.of(Outcome.OK, List.of(), List.of(), key.reveal().hex());
    }

    private Optional<PairingKey> keyOf(Listed listed) throws WristwayException {
        AccountBridge bridge = listed.owner().bridge();
        return shell.during("Asking " + bridge.title(), () -> bridge.key(listed.owner().account(), listed.device()));
    }

    @Command(name = "unlink",
             description = "Remove a device from its account. Needs no band: with a lost phone, any gateway will do.",
             footer = {"  account:unlink 'Mi Smart Band 4'", "  account:unlink D1:C5:15:0A:22:7F --dry-run"})
    Answer<?> unlink(
            @Parameters(paramLabel = "DEVICE", description = DEVICE) String which,
            @Option(names = "--account", paramLabel = "NAME", description = "Only look in this account.") String account,
            @Mixin Agreement agreement) throws WristwayException {
        Listed listed = providers.device(which, wearable(which), account, shell);
        Optional<WearableInfo> known = gateway.wearables().all().stream().filter(listed::is).findFirst();
        if (known.isEmpty()) return new AccountRemoval(gateway.accounts(), listed, menu(listed), shell).run(agreement);
        if (isOfAnother(known.get(), listed)) {
            return new AccountRemoval(gateway.accounts(), listed, "Here nothing has changed: " + known.get().name() + " is linked as of another account.", shell).run(agreement);
        }
        Wish wish = new Wish(Verb.UNLINK, known.get().id(), Set.of(Wish.Option.ACCOUNT_ONLY), Optional.empty(), Optional.empty(), Optional.empty(),
                             Optional.of(listed.owner().account().name()));
        return agreement.dryRun ? preview(wish, listed) : new PlanRun(gateway, shell).run(wish, agreement);
    }

    /** The plan, and what it would send. */
    private Answer<Plan.Line> preview(Wish wish, Listed listed) throws WristwayException {
        Plan plan = new PlanRun(gateway, shell).planned(wish);
        List<String> sends = AccountRemoval.sends(listed);
        return PlanWords.answer(plan).between("", AccountRemoval.shown(sends)).telling(PlanWords.facts(plan, sends));
    }

    /** A leftover in a second account is nothing that the band or this gateway has to know of. */
    private static boolean isOfAnother(WearableInfo wearable, Listed listed) {
        return wearable.account().filter(account -> !account.equals(listed.owner().path())).isPresent();
    }

    /** What is linked here under that name; that nothing is, is no failure for an account. */
    private Optional<WearableInfo> wearable(String which) throws WristwayException {
        try {
            return Optional.of(gateway.wearables().find(which));
        } catch (NotFound | InvalidRequest e) {
            return Optional.empty();
        }
    }

    /** The service's model numbers say nothing, but owners seldom rename a band. */
    private String menu(Listed listed) {
        return gateway.models().all().stream().filter(sheet -> sheet.name().equalsIgnoreCase(listed.device().name())).findFirst()
                      .flatMap(CapabilitySheet::resetMenu).map(way -> "To free the band as well, on the band: " + way + ".")
                      .orElse("To free the band as well, reset it in its own menu; wearable:capabilities MODEL tells where that is.");
    }

    @Command(name = "import",
             description = {"Bring days, nights, workouts, stress and oxygen from the account into the store. What a band has told itself stays as it is; "
                            + "so this may be repeated.",
                            "Each day goes to the band here that has measured it; what fits none stays in the account, unless you name one "
                            + "with --into."},
             footer = {"  account:import anna@example.org --from 2026-01-01", "  account:import anna@example.org --dry-run"})
    Answer<Got> importHistory(
            @Parameters(paramLabel = "ACCOUNT", description = "Its name or its number.") String which,
            @Option(names = "--from", paramLabel = "DAY", description = "The first day; otherwise 29 days before the last.") LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", defaultValue = "today", description = "The last day; otherwise today.") LocalDate to,
            @Option(names = "--into", paramLabel = "BAND", description = "Who gets what belongs to no band that is known here.") String into,
            @Option(names = "--dry-run", description = "Ask the account, tell what would be stored, and store nothing.") boolean dryRun)
            throws WristwayException {
        SignedIn one = providers.account(which);
        LocalDate first = from == null ? to.minusDays(DAYS_BEFORE) : from;
        ImportWish wish = new ImportWish(one.account(), first, to, Optional.ofNullable(into), dryRun);
        try (Onlooker onlooker = shell.onlooker("Asking " + one.bridge().title())) {
            return Imports.answer(gateway.accounts().importHistory(wish, onlooker), dryRun);
        }
    }
}
