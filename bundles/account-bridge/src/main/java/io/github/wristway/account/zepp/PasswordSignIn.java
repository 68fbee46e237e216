package io.github.wristway.account.zepp;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The two steps from a password to a sign-in. The service counts wrong tries and may lock the account after ten, so each
 * step is taken once; only the second, which has no password in it, may go to one more server.
 */
final class PasswordSignIn {
    private final Wire wire;
    private final ZeppRequests requests;
    private final ZeppSettings settings;

    PasswordSignIn(Wire wire, ZeppRequests requests, ZeppSettings settings) {
        this.wire = wire;
        this.requests = requests;
        this.settings = settings;
    }

    StoredAccount run(SignIn.Password how, String installation, Instant now) throws WristwayException {
        String name = how.name().strip();
        boolean mail = name.contains("@");
        String emailOrPhone = mail ? name : phone(name);
        if (how.password().reveal().isEmpty()) throw new InvalidRequest("the password is empty", "Type the password of the Zepp account");

        PasswordReply.Granted granted = granted(emailOrPhone, how.password());
        String thirdName = mail ? settings.signIn().mailThirdName() : settings.signIn().phoneThirdName();
        String country = granted.country().orElse(settings.app().country());
        Server server = settings.servers().account();
        Judgement heard = signIn(requests.signIn(server, granted.access(), thirdName, country, installation));
        Optional<Server> regional = granted.region().flatMap(settings.servers()::accountFor);
        if (heard.isElsewhere() && regional.isPresent()) {
            server = regional.get();
            heard = signIn(requests.signIn(server, granted.access(), thirdName, country, installation));
        }
        return stored(heard.orFail(), emailOrPhone, server, now);
    }

    private PasswordReply.Granted granted(String emailOrPhone, Secret password) throws WristwayException {
        Answer.Reply reply;
        try {
            reply = wire.reply(requests.password(emailOrPhone, password));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("the sign-in");
        }
        PasswordReply read = PasswordReply.read(reply.status(), reply.location());
        if (read instanceof PasswordReply.Granted granted) return granted;
        throw refused((PasswordReply.Refused) read, reply);
    }

    private WristwayException refused(PasswordReply.Refused no, Answer.Reply reply) {
        String tries = no.attempts().map(used -> "; " + used + no.maxAttempts().map(most -> " of " + most).orElse("")
                                                 + " tries used").orElse("");
        String detail = " (" + (no.error().filter(error -> error.matches("\\d{1,6}")).map(error -> "error " + error).orElse("HTTP " + reply.status()))
                        + code(reply) + tries + ")";
        return switch (no.why()) {
            case BAD_CREDENTIALS -> new SignInNeeded("Zepp does not accept this name and password" + detail,
                    "Check both in the vendor's app before the next try: after too many the account may be locked");
            case REJECTED -> rejected(no.error().orElse(Integer.toString(reply.status())), detail);
            case RATE_LIMITED -> new Offline("Zepp wants fewer sign-ins" + detail, "Wait some minutes before the next try");
            case SERVER_ERROR -> new Offline("Zepp has trouble of its own" + detail, "Sign in again later");
            case PROTOCOL_ERROR -> new MalformedMessage("Zepp answered the password with something that is no answer of that service" + detail);
        };
    }

    /** What the numbers mean is known from one source only, so the words stay careful. */
    private static WristwayException rejected(String error, String detail) {
        return switch (error) {
            case "404" -> new SignInNeeded("Zepp seems to know no account of that name" + detail,
                    "Check the spelling; a phone number begins with + and the country");
            case "403" -> new AccountRefused("Zepp blocks this sign-in" + detail,
                    "Sign in on the vendor's web page and use its app token, or wait a day");
            case "408" -> new SignInNeeded("Zepp does not accept the form of this password" + detail, "Set a new password in the vendor's app");
            default -> new SignInNeeded("Zepp refuses this sign-in" + detail,
                    "Check name and password in the vendor's app before the next try: after too many the account may be locked");
        };
    }

    /** A refusal may come with a code in its body, plain or encrypted. */
    private String code(Answer.Reply reply) {
        return settings.signIn().cipher().readable(reply.body()).flatMap(LooseJson::read).flatMap(json -> json.number("code", "error_code"))
                       .map(code -> ", code " + code).orElse("");
    }

    private Judgement signIn(ServiceRequest request) throws WristwayException {
        try {
            return Judgement.of(Family.ACCOUNT, wire.reply(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInNeeded("the sign-in was stopped before its last answer came", "Sign in again");
        }
    }

    private StoredAccount stored(LooseJson reply, String name, Server server, Instant now) throws MalformedMessage {
        LooseJson tokens = reply.inner("token_info").orElseThrow(() -> new MalformedMessage("Zepp signed in, but the answer has no tokens"));
        String userId = tokens.text("user_id").filter(AccountBook::isUserId)
                              .orElseThrow(() -> new MalformedMessage("Zepp signed in, but the answer has no usable user number"));
        Secret app = token(tokens, "app_token");
        Optional<Instant> ends = tokens.number("ttl").filter(seconds -> seconds > 0 && seconds < 10_000_000_000L).map(now::plusSeconds);
        return new StoredAccount(userId, name, Optional.of(token(tokens, "login_token")), app, server, dataServer(reply), now, ends);
    }

    private static Secret token(LooseJson tokens, String name) throws MalformedMessage {
        return tokens.text(name).filter(StoredAccount::isToken).map(Secret::of)
                     .orElseThrow(() -> new MalformedMessage("Zepp signed in, but the answer has no usable " + name));
    }

    /** The first address in the reply that stands for the data server, if it belongs to the vendor. */
    private Server dataServer(LooseJson reply) {
        List<String> names = settings.servers().dataNames();
        return reply.list("domains").stream().filter(domain -> domain.text("host").filter(names::contains).isPresent())
                    .map(domain -> domain.firstText("cnames")).flatMap(Optional::stream)
                    .map(host -> Server.trusted(host, settings.servers().trustedDomains())).flatMap(Optional::stream)
                    .findFirst().orElse(settings.servers().defaultData());
    }

    private static String phone(String typed) throws InvalidRequest {
        String number = typed.replaceAll("[\\s()/.-]", "");
        if (!number.matches("[+]\\d{6,15}")) {
            throw new InvalidRequest("\"" + typed + "\" is neither an e-mail address nor a phone number", "Type name@example.org or +49170…");
        }
        return number;
    }
}
