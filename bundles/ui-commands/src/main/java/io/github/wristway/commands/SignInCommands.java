package io.github.wristway.commands;

import io.github.wristway.commands.Providers.SignedIn;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account:} who is signed in, and the ways in. */
final class SignInCommands {
    private static final String PROVIDER = "Which provider, if there are several.";

    private final Providers providers;
    private final Shell shell;
    private final Phrases phrases;

    SignInCommands(Providers providers, Shell shell, Phrases phrases) {
        this.providers = providers;
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
        AccountBridge bridge = providers.provider(provider, way, shell);
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
        return Answer.table(providers.signedIn().stream().map(SignedIn::account).toList(),
                "No account is signed in. Sign in with account:sign-in or account:token.", List.of(
                Column.code("provider", Account::provider),
                Column.words("account", Account::name),
                Column.code("user", Account::userId),
                Column.code("signed in", account -> phrases.ago(account.signedIn())),
                Column.code("valid until", account -> account.validUntil().map(phrases::day).orElse(""))));
    }

    @Command(name = "sign-out", description = "Give the sign-in back to the service and forget it here.",
             footer = "  account:sign-out anna@example.org")
    Answer<Void> signOut(@Parameters(paramLabel = "ACCOUNT", description = "Its name or its number.") String which)
            throws WristwayException {
        SignedIn one = providers.account(which);
        shell.during("Asking " + one.bridge().title(), () -> {
            one.bridge().signOut(one.account());
            return one;
        });
        return Answer.sentence(Outcome.OK, one.account() + " is signed out");
    }
}
