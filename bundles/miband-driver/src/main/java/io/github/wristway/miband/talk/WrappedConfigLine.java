package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.OldConfiguration;
import java.time.Duration;
import java.util.function.Predicate;

/** As a Band 6 has it after the key exchange: the same messages, encrypted, to one endpoint. */
public record WrappedConfigLine(Conversation band, Endpoints endpoints) implements ConfigLine {
    /** Nothing to do: what comes on 0017 is heard since the band was opened. */
    @Override
    public void listen() {}

    @Override
    public void tell(Bytes message) throws WristwayException {
        endpoints.tell(OldConfiguration.setting(message));
    }

    @Override
    public Bytes hear(Predicate<Bytes> fits, String question, Duration atMost) throws WristwayException {
        return OldConfiguration.answer(endpoints.answer(heard -> fits(heard, fits), question, atMost));
    }

    private static boolean fits(Message heard, Predicate<Bytes> fits) {
        try {
            return fits.test(OldConfiguration.answer(heard));
        } catch (MalformedMessage e) {
            return false; // it answers no setting
        }
    }

    @Override
    public void tellAtLength(int type, Bytes content) throws WristwayException {
        if (type == ChunkedMessage.ALERT) {
            new OpenConfigLine(band).tellAtLength(type, content);
        } else {
            endpoints.tell(OldConfiguration.chunked(type, content));
        }
    }
}
