package io.github.wristway.account.zepp;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Asking;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.gateway.base.MalformedMessage;
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

    private final Asking asking;
    private final ZeppRequests requests;
    private final AccountBook<StoredAccount> book;
    private final Time time;

    AccountLine(Asking asking, ZeppRequests requests, AccountBook<StoredAccount> book, Time time) {
        this.asking = asking;
        this.requests = requests;
        this.book = book;
        this.time = time;
    }

    DeviceList devices(StoredAccount account) throws WristwayException {
        Judgement newer = ask(account, Family.REST, known -> requests.devices(known, stamp()));
        if (newer.verdict() != Verdict.NO_SUCH_CALL) return DeviceList.newer(newer.orFail());
        return DeviceList.older(ask(account, Family.LEGACY, known -> requests.olderDevices(known, stamp())).orFail());
    }

    /** Asks, renews the token once if it has ended, and asks again. */
    Judgement ask(StoredAccount account, Family family, Function<StoredAccount, ServiceRequest> question) throws WristwayException {
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
        return book.renew(account, account.withAppToken(Secret.of(token)));
    }

    Judgement read(Family family, ServiceRequest request) throws WristwayException {
        return Judgement.of(family, asking.ask(request));
    }

    ZeppRequests.Stamp stamp() {
        return new ZeppRequests.Stamp(time.now(), UUID.randomUUID());
    }
}
