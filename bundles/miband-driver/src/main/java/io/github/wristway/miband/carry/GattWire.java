package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import java.time.Duration;
import java.util.Optional;

/** Two characteristics as a stream: what is written is cut to what an ATT packet takes. */
record GattWire(Conversation band) implements Wire {
    private static final int ATT_HEADER = 3;

    static GattWire to(Conversation band) throws WristwayException {
        band.listen(Characteristic.NEWER_STREAM_FROM);
        return new GattWire(band);
    }

    @Override
    public void write(Bytes bytes) throws WristwayException {
        int size = band.mtu() - ATT_HEADER;
        for (int at = 0; at < bytes.length(); at += size) {
            band.tell(Characteristic.NEWER_STREAM_TO, bytes.slice(at, Math.min(size, bytes.length() - at)));
        }
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        Optional<Notification> heard = band.hear(any -> Conversation.is(any, Characteristic.NEWER_STREAM_FROM), atMost);
        return heard.map(Notification::value).orElse(Bytes.EMPTY);
    }

    @Override
    public void close() {
        band.close();
    }
}
