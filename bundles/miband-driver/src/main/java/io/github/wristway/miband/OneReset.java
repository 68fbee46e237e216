package io.github.wristway.miband;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.one.Notice;
import java.time.Duration;
import java.util.Optional;

/**
 * The reset of the first generation over the air, sent once. Nobody has reported that it does anything; a band that says
 * yes has not proved it, and its owner's number may still stand in it.
 */
final class OneReset implements Resetting {
    /** A band that resets itself often says nothing; longer than this it is not worth waiting. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Conversation band;

    OneReset(Conversation band) {
        this.band = band;
    }

    @Override
    public Reply reset() throws WristwayException {
        band.listen(Characteristic.ONE_NOTICE);
        band.read(Characteristic.ONE_INFO); // a link that is broken already shows here, before anything is sent
        Optional<Notification> verdict;
        try {
            band.order(Order.ONE_FACTORY_RESET);
            verdict = band.hear(OneReset::isVerdict, ANSWER);
        } catch (LinkLost e) {
            return Reply.LINK_DROPPED;
        } catch (NoAnswer | MalformedMessage | Cancelled e) {
            return Reply.SILENT; // it may be sent: what came instead of an answer takes nothing back
        }
        if (verdict.isEmpty()) return Reply.SILENT;
        if (Notice.decode(verdict.get().value()).equals(Optional.of(Notice.SUCCEEDED))) return Reply.CONFIRMED;
        throw new RequestRefused(band.called(), "the reset", "notice 09");
    }

    private static boolean isVerdict(Notification heard) {
        return Conversation.is(heard, Characteristic.ONE_NOTICE) && heard.value().length() == 1
                && (heard.value().startsWith(Notice.SUCCEEDED.code()) || heard.value().startsWith(Notice.FAILED.code()));
    }
}
