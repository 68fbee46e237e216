package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.miband.huami.ConfigReply;
import java.time.Duration;

/** The reset over the air. It is sent once, whatever happens: a second one could hit a band that was linked anew. */
final class FactoryReset implements Resetting {
    /** A band that resets itself often says nothing; longer than this it is not worth waiting. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Conversation band;
    private final MiBandModel model;

    FactoryReset(Conversation band, MiBandModel model) {
        this.band = band;
        this.model = model;
    }

    @Override
    public Reply reset() throws WristwayException {
        band.listen(Characteristic.CONFIGURATION); // a link that is broken already shows here, before anything is sent
        ConfigReply reply;
        try {
            band.order(Order.FACTORY_RESET);
            reply = ConfigReply.decode(answer());
        } catch (LinkLost e) {
            return Reply.LINK_DROPPED;
        } catch (NoAnswer | MalformedMessage | Cancelled e) {
            return Reply.SILENT; // it may be sent: what came instead of an answer takes nothing back
        }
        if (reply.status() == ConfigReply.DONE) return Reply.CONFIRMED;
        throw new Unsupported(model.boxName(), "refuses the reset (status 0x%02x)".formatted(reply.status()),
                              Remedy.forResetOf(model));
    }

    private Bytes answer() throws WristwayException {
        return band.answer(Characteristic.CONFIGURATION, heard -> ConfigReply.answers(heard, Order.FACTORY_RESET.message()),
                           "the reset", ANSWER);
    }
}
