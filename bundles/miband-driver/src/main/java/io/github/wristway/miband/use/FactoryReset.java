package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Resetting.Reply;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.ConfigLine;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.Order;
import java.util.Optional;

/**
 * The reset over the air. It is sent once, whatever happens: a second one could hit a band that was linked anew. A band
 * whose firmware its row in the table of models does not know gets none: what its bytes do there, nobody can say.
 */
public final class FactoryReset implements Resetting {
    private final Conversation band;
    private final ConfigLine line;
    private final Box box;

    public FactoryReset(Conversation band, ConfigLine line, Box box) {
        this.band = band;
        this.line = line;
        this.box = box;
    }

    @Override
    public Reply reset() throws WristwayException {
        checkFirmware(); // a link that is broken already shows here, before anything is sent
        line.listen();
        return SentOnce.reset(this::ask);
    }

    private Reply ask() throws WristwayException {
        line.tell(Order.FACTORY_RESET.message());
        ConfigReply reply = line.answer(Order.FACTORY_RESET.message(), "the reset", SentOnce.ANSWER);
        if (reply.status() == ConfigReply.DONE) return Reply.CONFIRMED;
        throw new Unsupported(box.name(), "refuses the reset (status 0x%02x)".formatted(reply.status()), box.remedyForReset());
    }

    /** A band that does not tell its firmware is taken for what it says that it is. */
    private void checkFirmware() throws WristwayException {
        Optional<String> firmware = DeviceInformation.text(band, Characteristic.SOFTWARE);
        if (firmware.isEmpty() || box.fits(firmware.get())) return;
        throw new Unsupported(box.name(), "its firmware " + firmware.get() + " is none that we know: nobody knows what a reset does to it",
                              box.remedyForReset());
    }
}
