package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Resetting.Reply;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.one.Notice;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.use.SentOnce;
import java.util.Optional;

/**
 * The reset of the first generation over the air, sent once. Nobody has reported that it does anything; a band that says
 * yes has not proved it, and its owner's number may still stand in it.
 */
final class OneReset implements Resetting {
    private final Conversation band;

    OneReset(Conversation band) {
        this.band = band;
    }

    @Override
    public Reply reset() throws WristwayException {
        band.listen(Characteristic.ONE_NOTICE);
        band.read(Characteristic.ONE_INFO); // a link that is broken already shows here, before anything is sent
        return SentOnce.reset(this::ask);
    }

    private Reply ask() throws WristwayException {
        band.order(Order.ONE_FACTORY_RESET);
        Optional<Notification> verdict = band.hear(OneReset::isVerdict, SentOnce.ANSWER);
        if (verdict.isEmpty()) return Reply.SILENT;
        if (Notice.decode(verdict.get().value()).equals(Optional.of(Notice.SUCCEEDED))) return Reply.CONFIRMED;
        throw new RequestRefused(band.called(), "the reset", "notice 09");
    }

    private static boolean isVerdict(Notification heard) {
        return Conversation.is(heard, Characteristic.ONE_NOTICE) && heard.value().length() == 1
                && (heard.value().startsWith(Notice.SUCCEEDED.code()) || heard.value().startsWith(Notice.FAILED.code()));
    }
}
