package io.github.wristway.account.web;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what changes nothing, so that it may be asked again: a little later, when the service is busy or has trouble of its own. */
public final class Asking {
    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final int TOO_MANY = 429;

    private final Wire wire;
    private final Patience patience;
    private final Time time;
    private final String title;

    /** @param title what the provider's apps are called */
    public Asking(Wire wire, Patience patience, Time time, String title) {
        this.wire = wire;
        this.patience = patience;
        this.time = time;
        this.title = title;
    }

    /** The first answer that waiting would not change, or the last one. */
    public Answer.Reply ask(ServiceRequest request) throws WristwayException {
        try {
            for (int attempt = 1;; attempt++) {
                Answer.Reply reply = wire.reply(request);
                boolean later = reply.status() == TOO_MANY || reply.status() >= 500;
                if (!later || attempt >= patience.readAttempts()) return reply;
                log.warn("{} answered with HTTP {}; asking again in {} s", request, reply.status(), patience.waitAfter(attempt).toSeconds());
                time.await(() -> false, patience.waitAfter(attempt));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("asking " + title);
        }
    }
}
