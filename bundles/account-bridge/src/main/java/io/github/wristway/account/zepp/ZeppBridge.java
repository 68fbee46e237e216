package io.github.wristway.account.zepp;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.Asking;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.SignInBudget;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Zepp and Zepp Life, by the private service that their apps use. Only for the user's own account. */
@Component(configurationPid = "io.github.wristway.account.zepp")
@Designate(ocd = ZeppConfig.class)
public final class ZeppBridge implements AccountBridge {
    private static final Logger log = LoggerFactory.getLogger(ZeppBridge.class);

    private final Time time;
    private final ZeppSettings settings;
    private final AccountBook<StoredAccount> book;
    private final Wire wire;
    private final ZeppRequests requests;
    private final PasswordSignIn password;
    private final TokenStep tokens;
    private final AccountLine line;
    private final Unlink unlink;

    @Activate
    public ZeppBridge(@Reference Vault vault, @Reference Time time, ZeppConfig config) {
        this.time = time;
        this.settings = ZeppSettings.from(config);
        this.book = new AccountBook<>(vault, StoredAccount.PROVIDER, StoredAccount::read);
        this.wire = new Wire(settings.patience());
        this.requests = new ZeppRequests(settings);
        SignInBudget budget = new SignInBudget(vault, StoredAccount.PROVIDER, settings.tries().limits(), time);
        this.password = new PasswordSignIn(wire, requests, settings, budget);
        this.tokens = new TokenStep(wire, requests, settings);
        this.line = new AccountLine(new Asking(wire, settings.patience(), time, title()), requests, book, time);
        this.unlink = new Unlink(wire, line, new UnlinkRequest(settings, requests), settings.unlinkForms());
    }

    @Override
    public String provider() {
        return StoredAccount.PROVIDER;
    }

    @Override
    public String title() {
        return "Zepp / Zepp Life";
    }

    @Override
    public List<Account> accounts() throws WristwayException {
        return book.all();
    }

    @Override
    public List<Class<? extends SignIn>> waysIn() {
        return List.of(SignIn.Password.class, SignIn.Browser.class, SignIn.AppToken.class);
    }

    @Override
    public Optional<String> warning(Class<? extends SignIn> way) {
        if (way == SignIn.AppToken.class) return Optional.empty();
        ZeppApp app = settings.actsAs();
        return Optional.of(app.onThePhone() + " on the phone may be signed out by this, because Wristway acts as that app. If you need it there, set app = "
                + app.other().title() + " in io.github.wristway.account.zepp first, and " + app.other().onThePhone() + " may be signed out instead.");
    }

    @Override
    public Account signIn(SignIn how, Owner owner) throws WristwayException {
        StoredAccount account;
        if (how instanceof SignIn.Password typed) {
            account = withPassword(typed);
        } else if (how instanceof SignIn.Browser) {
            SignInCode code = new BrowserSignIn(settings).code(owner);
            account = tokens.run(code, Optional.empty(), book.installation(), time.now());
        } else if (how instanceof SignIn.AppToken token) {
            account = tried(token);
        } else {
            throw new Unsupported(title(), "it has no such way in", "Sign in with a password, in a browser, or with an app token");
        }
        book.put(account);
        log.info("{} is signed in at {}", account.userId(), title());
        return account.toAccount();
    }

    private StoredAccount withPassword(SignIn.Password how) throws WristwayException {
        String name = PasswordSignIn.spelt(how.name());
        SignInCode code = password.code(name, how.password());
        return tokens.run(code, Optional.of(name), book.installation(), time.now());
    }

    /** A pasted token is good if the service tells the profile for it. */
    private StoredAccount tried(SignIn.AppToken pasted) throws WristwayException {
        String userId = pasted.userId().strip();
        String token = pasted.token().reveal().strip();
        if (!AccountBook.isUserId(userId)) {
            throw new InvalidRequest("\"" + userId + "\" is no user number", "Type the digits that the web page shows as user id");
        }
        if (!StoredAccount.isToken(token)) {
            throw new InvalidRequest("the token is empty or has blanks in it", "Copy the value of the cookie apptoken, and nothing else");
        }
        StoredAccount account = new StoredAccount(userId, userId, Optional.empty(), Secret.of(token), settings.servers().account(),
                                                  dataServer(pasted.host()), time.now(), Optional.empty());
        Judgement heard = line.read(Family.LEGACY, requests.profile(account));
        if (heard.verdict() == Verdict.TOKEN_INVALID) {
            throw new SignInNeeded("Zepp does not accept this token for user " + userId,
                                   "Sign in on the vendor's web page again and copy the token and the user id from there");
        }
        heard.orFail();
        return account;
    }

    private Server dataServer(Optional<String> typed) throws InvalidRequest {
        if (typed.filter(host -> !host.isBlank()).isEmpty()) return settings.servers().defaultData();
        return Server.trusted(typed.get(), settings.servers().trustedDomains()).orElseThrow(() -> new InvalidRequest(
                "\"" + typed.get() + "\" is not a server of Zepp",
                "Type a host such as api-mifit-de2.zepp.com, or set dataServer in the configuration"));
    }

    @Override
    public void signOut(Account account) throws WristwayException {
        StoredAccount known = book.find(account);
        try {
            if (known.loginToken().isPresent()) {
                Answer answer = wire.exchange(requests.signOut(known, known.loginToken().get()));
                boolean accepted = answer instanceof Answer.Reply reply && Judgement.of(Family.ACCOUNT, reply).isDone();
                if (!accepted) log.info("{} is signed out here, but Zepp did not confirm it; there the sign-in ends by itself", known.userId());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            book.remove(known.userId());
        }
    }

    @Override
    public List<AccountDevice> devices(Account account) throws WristwayException {
        return line.devices(book.find(account)).devices().stream().map(ListedDevice::toAccountDevice).toList();
    }

    @Override
    public Optional<PairingKey> key(Account account, AccountDevice device) throws WristwayException {
        return line.devices(book.find(account)).devices().stream().filter(listed -> listed.id().equals(device.id()))
                   .map(ListedDevice::key).flatMap(Optional::stream).findFirst();
    }

    @Override
    public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws WristwayException {
        return unlink.run(book, book.find(account), device, keeper);
    }

    @Override
    public AccountHistory history(Account account) throws WristwayException {
        return new ZeppHistory(line, requests, book.find(account));
    }

    @Override
    public List<String> unlinkPreview(Account account, AccountDevice device) throws WristwayException {
        return unlink.preview(book, book.find(account), device);
    }
}
