package io.github.wristway.account.web;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what changes nothing, so that it may be asked again: a little later, when the service is busy or has trouble of its own. A service that
 * says when it will be ready ({@code Retry-After}, in seconds or as a date) is waited for, or left alone if that takes longer than our patience.
 */
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
                Duration wait = longer(patience.waitAfter(attempt), reply.retryAfter(time.now()));
                boolean tooLong = wait.compareTo(patience.longestWait()) > 0;
                if (!later || tooLong || attempt >= patience.readAttempts()) return reply;
                log.warn("{} answered with HTTP {}; asking again in {} s", request, reply.status(), wait.toSeconds());
                time.await(() -> false, wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("asking " + title);
        }
    }

    private static Duration longer(Duration ours, Optional<Duration> theirs) {
        return theirs.filter(asked -> asked.compareTo(ours) > 0).orElse(ours);
    }
}
