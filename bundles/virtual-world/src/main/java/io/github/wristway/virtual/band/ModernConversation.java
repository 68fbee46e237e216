package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import java.util.Optional;
import java.util.UUID;

/**
 * The protocol of newer bands: in messages goes what nobody else may hear. The rest is as it was, and the old conversation
 * does it.
 */
final class ModernConversation implements Dialogue {
    private final Body band;
    private final Conversation old;
    private final Messages messages;
    private final KeyExchange exchange;
    private final Dialect dialect;

    ModernConversation(Body band, Wire wire, Dialect.Maker maker) {
        this.band = band;
        Doorkeeper doorkeeper = new Doorkeeper(band, wire, true);
        this.old = new Conversation(band, wire, doorkeeper);
        this.messages = new Messages(band, wire);
        this.exchange = new KeyExchange(band, messages, doorkeeper);
        this.dialect = maker.make(band, messages, old);
    }

    @Override
    public Gate gate() {
        return old.gate();
    }

    @Override
    public Bytes read(UUID characteristic) {
        return dialect.read(characteristic).orElseGet(() -> old.read(characteristic));
    }

    @Override
    public void heard(UUID characteristic, Bytes value) throws MalformedMessage {
        if (characteristic.equals(HuamiUuid.MESSAGES_IN)) heard(messages.take(value));
        else if (characteristic.equals(HuamiUuid.MESSAGES_OUT)) messages.acknowledged(value);
        else old.heard(characteristic, value);
    }

    private void heard(Optional<Messages.Heard> completed) throws MalformedMessage {
        if (completed.isEmpty()) return;
        Messages.Heard message = completed.get();
        if (message.endpoint() == KeyExchange.ENDPOINT && !message.encrypted()) exchange.heard(message.said());
        else if (gate().open()) dialect.heard(message);
        else band.note("ignored a message of a host that it does not know");
    }

    @Override
    public void listened(UUID characteristic, boolean on) {
        old.listened(characteristic, on);
    }

    @Override
    public void over() {
        old.over();
        messages.over();
        dialect.over();
    }
}
