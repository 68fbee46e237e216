package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;
import java.util.UUID;

/**
 * A talk of newer bands. Those say and hear in messages what they let nobody else hear; the rest is as on older bands, which
 * the old conversation does.
 */
final class ModernConversation implements Talk {
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
        this.dialect = maker.make(band, wire, messages, old);
    }

    @Override
    public boolean authenticated() {
        return old.authenticated();
    }

    @Override
    public boolean asksForTap() {
        return old.asksForTap();
    }

    @Override
    public void tapped() {
        old.tapped();
    }

    @Override
    public void hangUp() {
        old.hangUp();
    }

    @Override
    public GattTable table() {
        return old.table();
    }

    @Override
    public int mtu() {
        return old.mtu();
    }

    @Override
    public boolean silent() {
        return old.silent();
    }

    @Override
    public Bytes read(UUID characteristic) {
        return dialect.read(characteristic).orElseGet(() -> old.read(characteristic));
    }

    @Override
    public void written(UUID characteristic, Bytes value) {
        try {
            if (characteristic.equals(HuamiUuid.MESSAGES_OUT)) {
                messages.acknowledged(value);
            } else if (characteristic.equals(HuamiUuid.MESSAGES_IN)) {
                var heard = messages.take(value);
                if (heard.isPresent()) heard(heard.get());
            } else if (!dialect.written(characteristic, value, authenticated())) {
                old.written(characteristic, value);
            }
        } catch (MalformedMessage e) {
            band.note("did not understand: " + e.getMessage());
        }
    }

    private void heard(Messages.Heard heard) throws MalformedMessage {
        if (heard.endpoint() == KeyExchange.ENDPOINT && !heard.encrypted()) exchange.heard(heard.said());
        else if (authenticated()) dialect.heard(heard);
        else band.note("ignored a message of a host that it does not know");
    }

    @Override
    public void lost() {
        old.lost();
        messages.gone();
        dialect.gone();
        band.linkLost(this);
    }
}
