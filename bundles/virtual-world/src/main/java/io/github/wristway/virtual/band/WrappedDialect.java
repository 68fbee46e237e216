package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import java.util.Optional;
import java.util.UUID;

/**
 * Band 6: what older bands hear on 0003 comes in messages, and the answers go back in messages. Endpoint 0090, encrypted:
 * <pre>
 * 01 command …          what was written to 0003 before; the answer has the 01 in front, too
 * 00 00 c0|type 00 …    what went in old chunks before
 * </pre>
 * 0003 itself still listens, as hardware notes say. The alert level does nothing; a call in old chunks makes it vibrate.
 */
final class WrappedDialect implements Dialect {
    private static final int ENDPOINT = 0x0090;
    private static final int COMMAND = 0x01;

    private final Body band;
    private final Wire wrapping;
    private final Messages messages;
    private final Calls calls;

    WrappedDialect(Body band, Wire wire, Messages messages) {
        this.band = band;
        this.messages = messages;
        this.wrapping = new Wrapping(wire);
        this.calls = new Calls(band);
    }

    @Override
    public void heard(Messages.Heard message) throws MalformedMessage {
        if (message.endpoint() != ENDPOINT) {
            band.note("has no endpoint " + Integer.toHexString(message.endpoint()));
        } else if (message.said().u8(0) != COMMAND) {
            band.note("took " + message.said().length() + " bytes of settings");
        } else if (!message.encrypted()) {
            band.note("ignored a command that anybody could read");
        } else {
            band.configuration().heard(message.said().from(1), wrapping);
        }
    }

    @Override
    public Optional<Bytes> read(UUID characteristic) {
        return Optional.empty();
    }

    @Override
    public boolean written(UUID characteristic, Bytes value, boolean authenticated) throws MalformedMessage {
        if (characteristic.equals(HuamiUuid.ALERT_LEVEL)) {
            band.note("does nothing about an alert");
            return true;
        }
        return characteristic.equals(HuamiUuid.CHUNKS) && calls.heard(value);
    }

    @Override
    public void gone() {
        calls.gone();
    }

    /** Puts what is said on 0003 into messages. */
    private final class Wrapping implements Wire {
        private final Wire wire;

        Wrapping(Wire wire) {
            this.wire = wire;
        }

        @Override
        public int mtu() {
            return wire.mtu();
        }

        @Override
        public void notify(UUID characteristic, Bytes value) {
            if (characteristic.equals(HuamiUuid.CONFIGURATION)) messages.whisper(ENDPOINT, Bytes.build().u8(COMMAND).bytes(value).toBytes());
            else wire.notify(characteristic, value);
        }

        @Override
        public void stream(UUID characteristic, Bytes value) {
            wire.stream(characteristic, value);
        }

        @Override
        public boolean busy() {
            return wire.busy();
        }

        @Override
        public void hangUp() {
            wire.hangUp();
        }
    }
}
