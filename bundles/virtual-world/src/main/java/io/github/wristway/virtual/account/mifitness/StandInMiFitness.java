package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.AccountFamily;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.AccountRequest;
import io.github.wristway.virtual.account.Ending;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.StandInAccountServer;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Mi Fitness behind a {@link StandInAccountServer}. Its methods play what happens outside of the bridge under test: people get
 * accounts, link and unlink in the phone app, scan codes, and the service becomes suspicious.
 *
 * <p>May be used from any thread; all state is guarded by this object.
 */
public final class StandInMiFitness implements AccountFamily {
    private static final Pattern OURS = Pattern.compile("/(pass|longPolling|lp|healthapp|app/v1|fe)/.*");

    private final XiaomiUsers users = new XiaomiUsers();
    private final Time time;
    private final Persons persons;
    private final PasswordSteps passwordSteps;
    private final ScanSteps scanSteps;
    private final ServiceTicket serviceTicket;
    private final SourceCalls sourceCalls;

    private StandInMiFitness(URI address, Time time) {
        Tokens tokens = new Tokens(time);
        Replies replies = new Replies(address, tokens);
        this.time = time;
        this.persons = new Persons(tokens);
        this.passwordSteps = new PasswordSteps(users, tokens, replies, persons);
        this.scanSteps = new ScanSteps(users, tokens, replies, time);
        this.serviceTicket = new ServiceTicket(tokens);
        this.sourceCalls = new SourceCalls(tokens, time);
    }

    public static StandInMiFitness behind(StandInAccountServer server, Time time) {
        StandInMiFitness service = new StandInMiFitness(server.address(), time);
        server.serve(service);
        return service;
    }

    /** @throws IllegalArgumentException if there already is one of that name */
    public synchronized void addUser(String name, String password, long userId) {
        users.add(new XiaomiUser(name, password, userId));
    }

    /** From now on the service wants this beside the password, and trusts no device any more. */
    public synchronized void demand(String userName, Set<Demand> demands) {
        user(userName).demand(demands);
    }

    /** The user links something with the phone app; linking again what is linked replaces what is known of it. */
    public synchronized void link(String userName, StandInSource source) {
        user(userName).link(source, time.now());
    }

    /** The user unlinks something with the phone app. Nothing happens if it is not linked. */
    public synchronized void unlink(String userName, String id) {
        user(userName).unlink(id);
    }

    /** What is linked now, in the order it was linked. */
    public synchronized List<StandInSource> sources(String userName) {
        return user(userName).linked().stream().map(XiaomiUser.Linking::source).toList();
    }

    /**
     * The user scans the code that is shown with a phone that is signed in; if none is shown, the next one at once.
     *
     * @return whether one was shown
     */
    public synchronized boolean scan(String userName) {
        return scanSteps.scan(user(userName));
    }

    /** From now on somebody is told of each code that is sent to a user. */
    public synchronized void mailTo(Consumer<String> reader) {
        passwordSteps.mailTo(reader);
    }

    /** The second factor that was sent to the user last. */
    public synchronized Optional<String> codeSentTo(String userName) {
        return user(userName).sentCode();
    }

    /** What is written in the picture that was shown last. */
    public synchronized Optional<String> pictured() {
        return persons.lastPicture();
    }

    private XiaomiUser user(String name) {
        return users.named(name).orElseThrow(() -> new NoSuchElementException("nobody is called " + name));
    }

    @Override
    public boolean serves(String path) {
        return OURS.matcher(path).matches();
    }

    /** That a session was replaced means here, as our guess, that neither its tokens nor renewing them is any good. */
    @Override
    public synchronized Ending on(AccountRequest request, Optional<AccountFault> fault) {
        boolean replaced = fault.equals(Optional.of(AccountFault.SESSION_REPLACED));
        boolean unauthorized = replaced || fault.equals(Optional.of(AccountFault.UNAUTHORIZED));
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /pass/serviceLogin" -> passwordSteps.begin(request, !replaced);
                case "POST /pass/serviceLoginAuth2" -> passwordSteps.password(request);
                case "POST /pass/loginStep2" -> passwordSteps.secondFactor(request);
                case "GET " + Persons.PICTURE -> persons.picture();
                case "GET " + Persons.PAGE -> persons.page(request);
                case "GET /longPolling/loginUrl" -> scanSteps.begin(request);
                case "GET /longPolling/login" -> scanSteps.opened(request);
                case "GET /lp/s" -> scanSteps.poll(request);
                case "GET /healthapp/sts" -> serviceTicket.redeem(request);
                case "POST /app/v1/source/get_source_list" -> unauthorized ? SourceCalls.unauthorized(0) : sourceCalls.list(request);
                default -> Reply.html(404);
            };
        } catch (MalformedMessage e) {
            return Reply.bare(400);
        }
    }
}
