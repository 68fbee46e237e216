package io.github.wristway.account.zepp;

import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.Patience;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions in the name of an account. They change nothing, so they may be repeated: with a new token when the old one has
 * ended, and a little later when the service is busy.
 */
final class AccountLine {
    private static final Logger log = LoggerFactory.getLogger(AccountLine.class);

    private final Wire wire;
    private final ZeppRequests requests;
    private final AccountBook book;
    private final Patience patience;
    private final Time time;

    AccountLine(Wire wire, ZeppRequests requests, AccountBook book, Patience patience, Time time) {
        this.wire = wire;
        this.requests = requests;
        this.book = book;
        this.patience = patience;
        this.time = time;
    }

    DeviceList devices(StoredAccount account) throws WristwayException {
        Judgement newer = ask(account, Family.REST, known -> requests.devices(known, stamp()));
        if (newer.verdict() != Verdict.NO_SUCH_CALL) return DeviceList.newer(newer.orFail());
        return DeviceList.older(ask(account, Family.LEGACY, known -> requests.olderDevices(known, stamp())).orFail());
    }

    /** Asks, renews the token once if it has ended, and asks again. */
    private Judgement ask(StoredAccount account, Family family, Function<StoredAccount, ServiceRequest> question) throws WristwayException {
        StoredAccount known = book.find(account.toAccount()); // a question before may have renewed it
        Judgement heard = read(family, question.apply(known));
        return heard.verdict() == Verdict.TOKEN_INVALID ? read(family, question.apply(renewed(known))) : heard;
    }

    /** The account with a new token. One try: whoever fails here has to sign in. */
    StoredAccount renewed(StoredAccount account) throws WristwayException {
        if (account.loginToken().isEmpty()) throw Verdict.TOKEN_INVALID.failure("a pasted app token cannot be renewed");
        LooseJson reply = read(Family.ACCOUNT, requests.renew(account)).orFail();
        String token = reply.inner("token_info").flatMap(info -> info.text("app_token")).filter(StoredAccount::isToken)
                            .orElseThrow(() -> new MalformedMessage("Zepp renewed the sign-in, but the answer has no usable token"));
        log.debug("the sign-in of {} was renewed", account.userId());
        return book.renew(account, Secret.of(token));
    }

    /** Asks until there is an answer that waiting would not change. */
    Judgement read(Family family, ServiceRequest request) throws WristwayException {
        try {
            for (int attempt = 1;; attempt++) {
                Judgement heard = once(family, request);
                if (heard.verdict().kind() != Verdict.Kind.WAIT || attempt >= patience.readAttempts()) return heard;
                log.warn("{} answered with HTTP {}; asking again in {} s", request, heard.status(), patience.waitAfter(attempt).toSeconds());
                time.await(() -> false, patience.waitAfter(attempt));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("asking Zepp");
        }
    }

    private Judgement once(Family family, ServiceRequest request) throws Offline, InterruptedException {
        Answer answer = wire.exchange(request);
        if (answer instanceof Answer.Reply reply) return Judgement.of(family, reply);
        throw offline(request.server(), answer);
    }

    /** In words, why there was no answer. */
    static Offline offline(Server server, Answer answer) {
        String why = answer instanceof Answer.NotSent notSent ? notSent.why()
                   : answer instanceof Answer.Silence silence ? silence.why() : "answered " + answer;
        return new Offline(server + " " + why, "Check the internet connection and run the same command again");
    }

    ZeppRequests.Stamp stamp() {
        return new ZeppRequests.Stamp(time.now(), UUID.randomUUID());
    }
}
