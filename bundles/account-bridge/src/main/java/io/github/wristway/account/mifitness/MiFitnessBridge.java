package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Asking;
import io.github.wristway.account.web.SignInBudget;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mi Fitness, by the private service that its app uses. Only for the user's own account. It lists bands and gives their keys;
 * how its app unlinks one, nobody has published, so that is the user's part.
 */
@Component(configurationPid = "io.github.wristway.account.mifitness")
@Designate(ocd = MiFitnessConfig.class)
public final class MiFitnessBridge implements AccountBridge {
    private static final Logger log = LoggerFactory.getLogger(MiFitnessBridge.class);
    private static final String TITLE = "Mi Fitness";

    private final AccountBook<StoredSignIn> book;
    private final XiaomiSignIn signIn;
    private final HealthLine line;

    @Activate
    public MiFitnessBridge(@Reference Vault vault, @Reference Time time, MiFitnessConfig config) {
        MiFitnessSettings settings = MiFitnessSettings.from(config);
        Wire wire = new Wire(settings.patience());
        this.book = new AccountBook<>(vault, StoredSignIn.PROVIDER, StoredSignIn::read);
        SignInBudget budget = new SignInBudget(vault, StoredSignIn.PROVIDER, settings.passwords(), time);
        MiFitnessRequests requests = new MiFitnessRequests(settings);
        this.signIn = new XiaomiSignIn(wire, requests, settings.servers(), budget, time);
        this.line = new HealthLine(new Asking(wire, settings.patience(), time, TITLE), requests, book, signIn, new SecureRandom(), time);
    }

    @Override
    public String provider() {
        return StoredSignIn.PROVIDER;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Account> accounts() throws WristwayException {
        return book.all();
    }

    @Override
    public List<Class<? extends SignIn>> waysIn() {
        return List.of(SignIn.Scan.class, SignIn.Password.class);
    }

    @Override
    public Account signIn(SignIn how, Owner owner) throws WristwayException {
        StoredSignIn account;
        if (how instanceof SignIn.Password password) {
            account = signIn.withPassword(password, owner, book.installation());
        } else if (how instanceof SignIn.Scan) {
            account = signIn.withScan(owner, book.installation());
        } else {
            throw new Unsupported(TITLE, "it has no such way in", "Sign in with a QR code, or with a password");
        }
        book.put(account);
        log.info("{} is signed in at {}", account.userId(), TITLE);
        return account.toAccount();
    }

    /** No call is known that ends a sign-in there: it ends by itself. */
    @Override
    public void signOut(Account account) throws WristwayException {
        book.remove(book.find(account).userId());
    }

    @Override
    public List<AccountDevice> devices(Account account) throws WristwayException {
        return line.devices(book.find(account)).sources().stream().map(SourceList.Source::device).toList();
    }

    @Override
    public Optional<PairingKey> key(Account account, AccountDevice device) throws WristwayException {
        return line.devices(book.find(account)).with(device.id()).flatMap(SourceList.Source::key);
    }

    @Override
    public List<String> unlinkByHand(AccountDevice device) {
        String name = device.name().isBlank() ? "the band" : device.name();
        return List.of("open Mi Fitness", "choose Device, then " + name, "choose Unpair, at the very end of the page, and confirm");
    }

    @Override
    public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws Unsupported {
        throw new Unsupported(TITLE, "nobody has published how its app unlinks a band", "Do it in the app: " + String.join(", ", unlinkByHand(device)));
    }

    @Override
    public List<String> unlinkPreview(Account account, AccountDevice device) {
        return List.of();
    }
}
