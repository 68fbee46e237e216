package io.github.wristway.account.zepp;

import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.SignInBudget;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;

/**
 * The step from a password to a code. The service counts wrong tries and may lock the account after ten, so it is taken once, and only
 * while the {@link SignInBudget} allows it.
 */
final class PasswordSignIn {
    private final Wire wire;
    private final ZeppRequests requests;
    private final ZeppSettings settings;
    private final SignInBudget budget;

    PasswordSignIn(Wire wire, ZeppRequests requests, ZeppSettings settings, SignInBudget budget) {
        this.wire = wire;
        this.requests = requests;
        this.settings = settings;
        this.budget = budget;
    }

    /** An e-mail address, or a phone number the way the service writes it. */
    static String spelt(String name) throws InvalidRequest {
        return name.contains("@") ? name.strip() : phone(name.strip());
    }

    /** @param name as {@link #spelt} */
    SignInCode code(String name, Secret password) throws WristwayException {
        if (password.reveal().isEmpty()) throw new InvalidRequest("the password is empty", "Type the password of the Zepp account");
        PasswordReply.Granted granted = granted(name, password);
        ZeppSettings.SignInStep step = settings.signIn();
        return new SignInCode(Secret.of(granted.access()), name.contains("@") ? step.mailThirdName() : step.phoneThirdName(), step.grantType(),
                              granted.country().orElse(settings.app().country()), granted.region());
    }

    private PasswordReply.Granted granted(String emailOrPhone, Secret password) throws WristwayException {
        budget.spend(emailOrPhone);
        Answer.Reply reply = reply(emailOrPhone, password);
        PasswordReply read = PasswordReply.read(reply.status(), reply.location());
        if (read instanceof PasswordReply.Granted granted) {
            budget.settle(emailOrPhone);
            return granted;
        }
        PasswordReply.Refused refused = (PasswordReply.Refused) read;
        if (refused.triesLeft().filter(left -> left <= settings.tries().leftToOwner()).isPresent()) budget.rest(emailOrPhone, settings.tries().rest());
        throw refused(refused, reply);
    }

    private Answer.Reply reply(String emailOrPhone, Secret password) throws WristwayException {
        ServiceRequest request = requests.password(emailOrPhone, password);
        try {
            Answer answer = wire.exchange(request);
            if (answer instanceof Answer.Reply reply) return reply;
            if (answer instanceof Answer.NotSent) budget.giveBack(emailOrPhone);
            throw Wire.offline(request.server(), answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("the sign-in");
        }
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

    private static String phone(String typed) throws InvalidRequest {
        String number = typed.replaceAll("[\\s()/.-]", "");
        if (!number.matches("[+]\\d{6,15}")) {
            throw new InvalidRequest("\"" + typed + "\" is neither an e-mail address nor a phone number", "Type name@example.org or +49170…");
        }
        return number;
    }
}
