package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.Asking;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import java.security.SecureRandom;
import java.util.Optional;

/** Questions in the name of an account. They change nothing, so they are asked again with new tokens when the old ones have ended. */
final class HealthLine {
    private static final long AUTH_ERROR = 2;
    private static final long SESSION_ENDED = -10001;

    private final Asking asking;
    private final MiFitnessRequests requests;
    private final AccountBook<StoredSignIn> book;
    private final XiaomiSignIn signIn;
    private final SecureRandom random;
    private final Time time;

    HealthLine(Asking asking, MiFitnessRequests requests, AccountBook<StoredSignIn> book, XiaomiSignIn signIn, SecureRandom random, Time time) {
        this.asking = asking;
        this.requests = requests;
        this.book = book;
        this.signIn = signIn;
        this.random = random;
        this.time = time;
    }

    SourceList devices(StoredSignIn account) throws WristwayException {
        try {
            return SourceList.read(ask(account));
        } catch (SignInNeeded ended) {
            return SourceList.read(ask(book.renew(account, signIn.renewed(account, book.installation()))));
        }
    }

    private LooseJson ask(StoredSignIn account) throws WristwayException {
        HealthSeal seal = new HealthSeal(account.ssecurity(), HealthSeal.freshNonce(random, time.now()));
        Answer.Reply reply = asking.ask(requests.devices(account, seal));
        Optional<LooseJson> json = seal.open(reply.body());
        long code = json.flatMap(opened -> opened.number("code")).orElse(-1L);
        String detail = " (HTTP " + reply.status() + (json.isPresent() ? ", code " + code : "") + ")";
        if (reply.status() == 401 || reply.status() == 403 || code == AUTH_ERROR || code == SESSION_ENDED) {
            throw new SignInNeeded("the sign-in at Mi Fitness has ended" + detail, "Sign in again");
        }
        if (reply.status() == 429) throw new Offline("Mi Fitness wants fewer requests" + detail, "Wait some minutes and run the same command again");
        if (reply.status() >= 500) throw new Offline("Mi Fitness has trouble of its own" + detail, "Run the same command again later");
        if (json.isEmpty()) throw new MalformedMessage("Mi Fitness answered with something that is no answer of that service" + detail);
        if (reply.status() != 200 || code != 0 && code != 200) {
            throw new AccountRefused("Mi Fitness refuses for a reason that nobody has described" + detail, "Do it in the vendor's app, and report the code");
        }
        return json.get();
    }
}
