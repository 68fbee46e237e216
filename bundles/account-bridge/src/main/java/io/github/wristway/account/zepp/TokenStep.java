package io.github.wristway.account.zepp;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The last step into an account, from a code to a sign-in. It has no password in it, so it may go to one more server. */
final class TokenStep {
    private final Wire wire;
    private final ZeppRequests requests;
    private final ZeppSettings settings;

    TokenStep(Wire wire, ZeppRequests requests, ZeppSettings settings) {
        this.wire = wire;
        this.requests = requests;
        this.settings = settings;
    }

    /** @param name what the owner knows the account by; empty: by its number */
    StoredAccount run(SignInCode code, Optional<String> name, String installation, Instant now) throws WristwayException {
        Server server = settings.servers().account();
        Judgement heard = ask(requests.signIn(server, code, installation));
        Optional<Server> regional = code.region().flatMap(settings.servers()::accountFor);
        if (heard.isElsewhere() && regional.isPresent()) {
            server = regional.get();
            heard = ask(requests.signIn(server, code, installation));
        }
        return stored(heard.orFail(), name, server, now);
    }

    private Judgement ask(ServiceRequest request) throws WristwayException {
        try {
            return Judgement.of(Family.ACCOUNT, wire.reply(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInNeeded("the sign-in was stopped before its last answer came", "Sign in again");
        }
    }

    private StoredAccount stored(LooseJson reply, Optional<String> name, Server server, Instant now) throws MalformedMessage {
        LooseJson tokens = reply.inner("token_info").orElseThrow(() -> new MalformedMessage("Zepp signed in, but the answer has no tokens"));
        String userId = tokens.text("user_id").filter(AccountBook::isUserId)
                              .orElseThrow(() -> new MalformedMessage("Zepp signed in, but the answer has no usable user number"));
        Secret app = token(tokens, "app_token");
        Optional<Instant> ends = tokens.number("ttl").filter(seconds -> seconds > 0 && seconds < 10_000_000_000L).map(now::plusSeconds);
        return new StoredAccount(userId, name.orElse(userId), Optional.of(token(tokens, "login_token")), app, server, dataServer(reply), now, ends);
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
}
