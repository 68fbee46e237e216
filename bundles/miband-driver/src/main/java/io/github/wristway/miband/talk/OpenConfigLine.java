package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.huami.ChunkedMessage;
import java.time.Duration;
import java.util.function.Predicate;

/** As bands before the 2021 protocol have it: 0003 for what is short, 0020 for what is long. */
public record OpenConfigLine(Conversation band) implements ConfigLine {
    @Override
    public void listen() throws WristwayException {
        band.listen(Characteristic.CONFIGURATION);
    }

    @Override
    public void tell(Bytes message) throws WristwayException {
        band.tell(Characteristic.CONFIGURATION, message);
    }

    @Override
    public Bytes hear(Predicate<Bytes> fits, String question, Duration atMost) throws WristwayException {
        return band.answer(Characteristic.CONFIGURATION, fits, question, atMost);
    }

    @Override
    public void tellAtLength(int type, Bytes content) throws WristwayException {
        for (Bytes packet : new ChunkedMessage(type, content).encode(Conversation.SMALLEST_MTU)) band.tell(Characteristic.CHUNKED, packet);
    }
}
