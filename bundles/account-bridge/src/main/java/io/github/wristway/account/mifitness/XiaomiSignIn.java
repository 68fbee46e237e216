package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.ServiceRequest.Field;
import io.github.wristway.account.web.SignInBudget;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ways into a Xiaomi account. What the service wants of a person – a picture read, a code typed, a page confirmed – is
 * asked of the {@link Owner}; nothing is tried again without one. A password that was refused is not sent again. A try is one run
 * of the command: what the service wants on top of the password belongs to it.
 */
final class XiaomiSignIn {
    /** A service that asks its owner more often than this will go on asking. */
    private static final int MOST_QUESTIONS = 4;
    private static final Duration LONGEST_SCAN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;

    private final Wire wire;
    private final MiFitnessRequests requests;
    private final MiFitnessSettings.Servers servers;
    private final SignInBudget budget;
    private final Time time;

    XiaomiSignIn(Wire wire, MiFitnessRequests requests, MiFitnessSettings.Servers servers, SignInBudget budget, Time time) {
        this.wire = wire;
        this.requests = requests;
        this.servers = servers;
        this.budget = budget;
        this.time = time;
    }

    StoredSignIn withPassword(SignIn.Password how, Owner owner, String device) throws WristwayException {
        if (how.password().reveal().isEmpty()) throw new InvalidRequest("the password is empty", "Type the password of the Xiaomi account");
        String name = how.name().strip();
        Cookies cookies = requests.cookies(device);
        Optional<String> captcha = Optional.empty();
        for (int question = 0; question <= MOST_QUESTIONS; question++) {
            LoginReply.Form form = begin(cookies);
            if (question == 0) budget.spend(name); // now, when the service is known to be there
            LoginReply heard = step(requests.password(form, name, Proof.ofPassword(how.password()), captcha, cookies), cookies);
            if (heard instanceof LoginReply.SecondFactor wanted) {
                Secret code = owner.code("the phone or e-mail address of the Xiaomi account");
                heard = step(requests.secondFactor(wanted.form(), name, code, cookies), cookies);
            }
            if (heard instanceof LoginReply.Granted granted) {
                budget.settle(name);
                return finish(granted, name, cookies);
            }
            if (heard instanceof LoginReply.Captcha wanted) {
                captcha = Optional.of(owner.read(picture(wanted, cookies)).strip());
            } else if (heard instanceof LoginReply.ConfirmFirst wanted) {
                owner.confirm(trusted(wanted.page()));
                captcha = Optional.empty();
            } else {
                throw refused(heard);
            }
        }
        throw new SignInNeeded("Xiaomi asks again and again for a proof that you are a person", "Sign in with a QR code instead (--qr)");
    }

    /** No password, no picture: somebody scans a code with an app that is signed in. */
    StoredSignIn withScan(Owner owner, String device) throws WristwayException {
        Cookies cookies = requests.cookies(device);
        Answer.Reply reply = exchange(requests.scan(time.now(), cookies));
        LooseJson json = json(reply);
        Optional<String> shown = json.text("loginUrl");
        Optional<String> poll = json.text("lp");
        if (shown.isEmpty() || poll.isEmpty()) throw new MalformedMessage("Xiaomi offers no QR code (HTTP " + reply.status() + ")");
        Duration valid = json.number("timeout").filter(seconds -> seconds > 0).map(Duration::ofSeconds)
                .filter(offered -> offered.compareTo(LONGEST_SCAN) < 0).orElse(LONGEST_SCAN);
        owner.show(shown.get(), valid);
        return scanned(trusted(poll.get()), time.steady().plus(valid), cookies);
    }

    private StoredSignIn scanned(URI poll, Instant end, Cookies cookies) throws WristwayException {
        try {
            while (time.steady().isBefore(end)) {
                Answer answer = wire.exchange(requests.visit(poll, List.of(), cookies)); // silence means: not yet
                if (answer instanceof Answer.NotSent) throw Wire.offline(requests.visit(poll, List.of(), cookies).server(), answer);
                if (answer instanceof Answer.Reply reply) {
                    cookies.keep(reply);
                    if (LoginReply.read(reply, false) instanceof LoginReply.Granted granted) return finish(granted, granted.userId(), cookies);
                }
                time.await(() -> false, BETWEEN_POLLS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("the sign-in");
        }
        throw new SignInNeeded("nobody scanned the code in time", "Run it again, and scan the code with the Mi Home, Mi Fitness or Xiaomi account app");
    }

    /** The sign-in with new tokens, without anybody who is asked. One try: whoever fails here has to sign in. */
    StoredSignIn renewed(StoredSignIn before, String device) throws WristwayException {
        Cookies cookies = requests.cookies(device).put("userId", before.userId()).put("passToken", before.passToken().reveal());
        Answer.Reply reply = exchange(requests.start(cookies));
        cookies.keep(reply);
        if (LoginReply.read(reply, true) instanceof LoginReply.Granted granted && granted.userId().equals(before.userId())) {
            StoredSignIn now = finish(granted, before.name(), cookies);
            Secret passToken = now.passToken().reveal().isEmpty() ? before.passToken() : now.passToken();
            return new StoredSignIn(now.userId(), now.name(), now.cUserId(), passToken, now.ssecurity(), now.serviceToken(), before.signedIn());
        }
        throw new SignInNeeded("the sign-in at Mi Fitness has ended and cannot be renewed", "Sign in again");
    }

    private LoginReply.Form begin(Cookies cookies) throws WristwayException {
        LoginReply heard = LoginReply.read(kept(exchange(requests.start(cookies)), cookies), true);
        if (heard instanceof LoginReply.Start start) return start.form();
        throw refused(heard);
    }

    private LoginReply step(ServiceRequest request, Cookies cookies) throws WristwayException {
        return LoginReply.read(kept(exchange(request), cookies), false);
    }

    private Bytes picture(LoginReply.Captcha wanted, Cookies cookies) throws WristwayException {
        String address = wanted.picture().startsWith("/") ? servers.account() + wanted.picture() : wanted.picture();
        Answer.Reply reply = kept(exchange(requests.visit(trusted(address), List.of(), cookies)), cookies);
        if (reply.status() != 200 || reply.body().length == 0) throw new MalformedMessage("Xiaomi wants a picture read and shows none");
        return Bytes.copyOf(reply.body());
    }

    /** The last step: the session becomes a token for this service. */
    private StoredSignIn finish(LoginReply.Granted granted, String name, Cookies cookies) throws WristwayException {
        if (!AccountBook.isUserId(granted.userId())) throw new MalformedMessage("Xiaomi signed in, but the answer has no usable user number");
        List<Field> sign = granted.nonce().map(nonce -> List.of(new Field("clientSign", Proof.ofSession(nonce, granted.ssecurity()).reveal()),
                new Field("_userIdNeedEncrypt", "true"))).orElse(List.of());
        kept(exchange(requests.visit(trusted(granted.location()), sign, cookies)), cookies);
        String serviceToken = cookies.get("serviceToken").orElseThrow(
                () -> new MalformedMessage("Xiaomi signed in, but Mi Fitness gave no token for it"));
        return new StoredSignIn(granted.userId(), name, granted.cUserId(), granted.passToken(), granted.ssecurity(),
                                Secret.of(serviceToken), time.now());
    }

    private URI trusted(String named) throws MalformedMessage {
        return servers.trusted(named).orElseThrow(() -> new MalformedMessage("Xiaomi sends us to an address outside its domains"));
    }

    private Answer.Reply exchange(ServiceRequest request) throws WristwayException {
        try {
            Answer.Reply reply = wire.reply(request);
            if (reply.status() == TOO_MANY) throw new Offline("Xiaomi wants fewer sign-ins (HTTP 429)", "Wait some minutes before the next try");
            if (reply.status() >= 500) throw new Offline("Xiaomi has trouble of its own (HTTP " + reply.status() + ")", "Sign in again later");
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("the sign-in");
        }
    }

    private static Answer.Reply kept(Answer.Reply reply, Cookies cookies) {
        cookies.keep(reply);
        return reply;
    }

    private static LooseJson json(Answer.Reply reply) throws MalformedMessage {
        String text = new String(reply.body(), StandardCharsets.UTF_8).strip();
        return LooseJson.read(text.startsWith(LoginReply.PREFIX) ? text.substring(LoginReply.PREFIX.length()) : text)
                .orElseThrow(() -> new MalformedMessage("Xiaomi answered with something that is no answer of that service (HTTP " + reply.status() + ")"));
    }

    private static WristwayException refused(LoginReply heard) {
        if (heard instanceof LoginReply.BadCredentials bad) {
            return new SignInNeeded("Xiaomi does not accept this name and password (code " + bad.code() + ")",
                    "Check both in the vendor's app before the next try, or sign in with a QR code (--qr)");
        }
        if (heard instanceof LoginReply.SecondFactor) return new SignInNeeded("Xiaomi does not accept the code", "Sign in again, and type the newest code");
        String detail = heard instanceof LoginReply.Refused no ? " (" + no.detail() + ")" : "";
        return new AccountRefused("Xiaomi refuses this sign-in for a reason that nobody has described" + detail,
                "Sign in with a QR code (--qr), or report the code");
    }
}
