package io.github.wristway.miband;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.miband.huami.ConfigReply;
import java.time.Duration;
import java.util.Optional;

/**
 * The reset over the air. It is sent once, whatever happens: a second one could hit a band that was linked anew. A band
 * whose firmware its row in {@link MiBandModel} does not know gets none: what its bytes do there, nobody can say.
 */
final class FactoryReset implements Resetting {
    /** A band that resets itself often says nothing; longer than this it is not worth waiting. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ConfigLine line;
    private final MiBandModel model;
    private final DeviceInformation information;

    FactoryReset(ConfigLine line, MiBandModel model, DeviceInformation information) {
        this.line = line;
        this.model = model;
        this.information = information;
    }

    @Override
    public Reply reset() throws WristwayException {
        checkFirmware(); // a link that is broken already shows here, before anything is sent
        line.listen();
        ConfigReply reply;
        try {
            line.tell(Order.FACTORY_RESET.message());
            reply = line.answer(Order.FACTORY_RESET.message(), "the reset", ANSWER);
        } catch (LinkLost e) {
            return Reply.LINK_DROPPED;
        } catch (NoAnswer | MalformedMessage | Cancelled e) {
            return Reply.SILENT; // it may be sent: what came instead of an answer takes nothing back
        }
        if (reply.status() == ConfigReply.DONE) return Reply.CONFIRMED;
        throw new Unsupported(model.boxName(), "refuses the reset (status 0x%02x)".formatted(reply.status()),
                              Remedy.forResetOf(model));
    }

    /** A band that does not tell its firmware is taken for what it says that it is. */
    private void checkFirmware() throws WristwayException {
        Optional<String> firmware = information.firmware();
        if (firmware.isEmpty() || model.fits(firmware.get())) return;
        throw new Unsupported(model.boxName(), "its firmware " + firmware.get() + " is none that we know: nobody knows what a reset does to it",
                              Remedy.forResetOf(model));
    }
}
