package io.github.wristway.commands;

import io.github.wristway.commands.Accounts.Listed;
import io.github.wristway.commands.Accounts.Listing;
import io.github.wristway.commands.Accounts.SignedIn;
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
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.PairingKey;
import java.nio.file.Path;
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
    private static final String PROVIDER = "Which provider, if there are several.";

    private static final int DAYS_BEFORE = 29;

    private final Gateway gateway;
    private final Accounts accounts;
    private final Shell shell;
    private final Phrases phrases;

    AccountCommands(Gateway gateway, Accounts accounts, Shell shell, Phrases phrases) {
        this.gateway = gateway;
        this.accounts = accounts;
        this.shell = shell;
        this.phrases = phrases;
    }

    @Command(name = "sign-in", description = "Sign in with a password, which is tried once and not kept; with a QR code; or in a browser.",
             footer = {"  account:sign-in anna@example.org", "  account:sign-in --qr", "  account:sign-in --browser"})
    Answer<Void> signIn(
            @Parameters(paramLabel = "NAME", arity = "0..1",
                        description = "An e-mail address, or a phone number such as +4930123456.") String name,
            @Option(names = "--qr", description = "Show a QR code, to be scanned with the vendor's app. Needs no name and no password.") boolean qr,
            @Option(names = "--browser", description = "Sign in on the vendor's own page, such as with a Xiaomi account at Zepp.") boolean browser,
            @Option(names = "--password-file", paramLabel = "FILE", description = "Take the password from this file.") Path file,
            @Option(names = "--address-file", paramLabel = "FILE",
                    description = "With --browser: take the address on which the browser ended from this file.") Path address,
            @Option(names = "--provider", paramLabel = "NAME", description = PROVIDER) String provider) throws WristwayException {
        if (qr && browser || (qr || browser) == (name != null)) {
            throw new InvalidRequest(name == null && !qr ? "there is no name" : "these are several ways in at once", "Type a name, or --qr, or --browser");
        }
        if (qr) return signedIn(way(provider, SignIn.Scan.class), new SignIn.Scan(), owner());
        if (browser) return signedIn(way(provider, SignIn.Browser.class), new SignIn.Browser(), visitor(address));
        AccountBridge bridge = way(provider, SignIn.Password.class);
        Secret password = secret("password", "--password-file", file, "Password of " + name);
        return signedIn(bridge, new SignIn.Password(name, password), owner());
    }

    @Command(name = "token", description = "Sign in with a token that was taken from the vendor's web page.",
             footer = "  account:token 7000000001 --token-file zepp.token")
    Answer<Void> token(
            @Parameters(paramLabel = "USERID", description = "The service's number of the user.") String userId,
            @Option(names = "--token-file", paramLabel = "FILE", description = "Take the token from this file.") Path file,
            @Option(names = "--host", paramLabel = "HOST", description = "The data host of the account.") String host,
            @Option(names = "--provider", paramLabel = "NAME", description = PROVIDER) String provider) throws WristwayException {
        AccountBridge bridge = way(provider, SignIn.AppToken.class);
        Secret token = secret("token", "--token-file", file, "Token of " + userId);
        return signedIn(bridge, new SignIn.AppToken(userId, token, Optional.ofNullable(host)), owner());
    }

    private Secret secret(String what, String option, Path file, String question) throws InvalidRequest, Cancelled {
        if (file != null) return SecretFile.read(file, shell);
        return shell.askHidden(question).filter(typed -> !typed.reveal().isBlank()).orElseThrow(
                () -> new InvalidRequest("there is no " + what, "Type it when asked, or put it into a file and add "
                                                               + option + " FILE"));
    }

    /** Who has that way in; whoever takes it is told before what it may bring about. */
    private AccountBridge way(String provider, Class<? extends SignIn> way) throws WristwayException {
        AccountBridge bridge = accounts.provider(provider, way, shell);
        bridge.warning(way).map(Typesetting::paragraph).ifPresent(shell::say);
        return bridge;
    }

    private Owner owner() {
        return shell.isInteractive() ? new OwnerAtShell(shell) : Owner.NOBODY;
    }

    /** Whoever was on the page: now, or before, and then the address is in a file. */
    private Owner visitor(Path file) throws InvalidRequest {
        if (file == null && shell.isInteractive()) return owner();
        Optional<Secret> ended = file == null ? Optional.empty() : Optional.of(SecretFile.read(file, shell));
        return new OwnerInScript(ended);
    }

    private Answer<Void> signedIn(AccountBridge bridge, SignIn how, Owner owner) throws WristwayException {
        shell.say("Asking " + bridge.title() + " …"); // no line that is drawn again: the owner may be asked something meanwhile
        Account account = bridge.signIn(how, owner);
        return Answer.sentence(Outcome.OK, account + " is signed in"
                                           + account.validUntil().map(end -> " until " + phrases.day(end)).orElse(""));
    }

    @Command(name = "list", description = "Show the accounts that are signed in.", footer = "  account:list")
    Answer<Account> list() throws WristwayException {
        return Answer.table(accounts.signedIn().stream().map(SignedIn::account).toList(),
                "No account is signed in. Sign in with account:sign-in or account:token.", List.of(
                Column.code("provider", Account::provider),
                Column.words("account", Account::name),
                Column.code("user", Account::userId),
                Column.code("signed in", account -> phrases.ago(account.signedIn())),
                Column.code("valid until", account -> account.validUntil().map(phrases::day).orElse(""))));
    }

    @Command(name = "devices", description = "Show what the accounts list, how it stands here, and what mends it where the two do not agree.",
             footer = "  account:devices")
    Answer<DeviceRow> devices(
            @Parameters(paramLabel = "ACCOUNT", arity = "0..1", description = "Only this account.") String account)
            throws WristwayException {
        List<Listing> listings = accounts.listings(account, shell);
        Map<Account, List<AccountDevice>> listed = new LinkedHashMap<>();
        listings.forEach(one -> listed.put(one.owner().account(), one.devices().stream().map(Listed::device).toList()));
        return DeviceRow.table(gateway.reconcile(listed).stream().map(DeviceRow::of).toList(), phrases)
                .between("", new MissingBands(accounts.bridges(), listings).hint());
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
        Listed listed = accounts.device(which, wearable(which), account, shell);
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
        Listed listed = accounts.device(which, wearable(which), account, shell);
        Optional<WearableInfo> known = gateway.wearables().stream().filter(listed::is).findFirst();
        if (known.isEmpty()) return new AccountRemoval(listed, menu(listed), shell).run(agreement);
        if (isOfAnother(known.get(), listed)) {
            return new AccountRemoval(listed, "Here nothing has changed: " + known.get().name() + " is linked as of another account.", shell).run(agreement);
        }
        Wish wish = new Wish(Verb.UNLINK, known.get().id(), Set.of(Wish.Option.ACCOUNT_ONLY), Optional.empty(), Optional.empty(), Optional.empty(),
                             Optional.of(listed.owner().account().name()));
        return agreement.dryRun ? preview(wish, listed) : new PlanRun(gateway, shell).run(wish, agreement);
    }

    /** The plan, and what it would send. */
    private Answer<Plan.Line> preview(Wish wish, Listed listed) throws WristwayException {
        Plan plan = PlanRun.planned(gateway, shell, wish);
        List<String> sends = AccountRemoval.sends(listed);
        return Plans.answer(plan).between("", AccountRemoval.shown(sends)).telling(Plans.facts(plan, sends));
    }

    /** A leftover in a second account is nothing that the band or this gateway has to know of. */
    private static boolean isOfAnother(WearableInfo wearable, Listed listed) {
        return wearable.account().filter(account -> !account.equals(listed.owner().path())).isPresent();
    }

    /** What is linked here under that name; that nothing is, is no failure for an account. */
    private Optional<WearableInfo> wearable(String which) throws WristwayException {
        try {
            return Optional.of(gateway.wearable(which));
        } catch (NotFound | InvalidRequest e) {
            return Optional.empty();
        }
    }

    /** The service's model numbers say nothing, but owners seldom rename a band. */
    private String menu(Listed listed) {
        return gateway.models().stream().filter(sheet -> sheet.name().equalsIgnoreCase(listed.device().name())).findFirst()
                      .flatMap(CapabilitySheet::resetMenu).map(way -> "To free the band as well, on the band: " + way + ".")
                      .orElse("To free the band as well, reset it in its own menu; wearable:capabilities MODEL tells where that is.");
    }

    @Command(name = "import",
             description = {"Bring days, nights and workouts from the account into the store. What a band has told itself stays as it is; "
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
        SignedIn one = accounts.account(which);
        LocalDate first = from == null ? to.minusDays(DAYS_BEFORE) : from;
        ImportWish wish = new ImportWish(one.account(), first, to, Optional.ofNullable(into), dryRun);
        try (Onlooker onlooker = shell.onlooker("Asking " + one.bridge().title())) {
            return Imports.answer(gateway.importHistory(wish, onlooker), dryRun);
        }
    }

    @Command(name = "sign-out", description = "Give the sign-in back to the service and forget it here.",
             footer = "  account:sign-out anna@example.org")
    Answer<Void> signOut(@Parameters(paramLabel = "ACCOUNT", description = "Its name or its number.") String which)
            throws WristwayException {
        SignedIn one = accounts.account(which);
        shell.during("Asking " + one.bridge().title(), () -> {
            one.bridge().signOut(one.account());
            return one;
        });
        return Answer.sentence(Outcome.OK, one.account() + " is signed out");
    }
}
