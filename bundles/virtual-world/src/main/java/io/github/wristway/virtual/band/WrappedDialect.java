package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * Band 6: what older bands hear on 0003 comes in messages, and the answers go back in messages. Endpoint 0090, encrypted:
 * <pre>
 * 01 command …            as on 0003; the answer has the 01 in front, too
 * 00 00 c0|type 00 …      what went on 0020 before, in a single chunk
 * </pre>
 * 0003 itself still listens, as hardware notes say.
 */
final class WrappedDialect implements Dialect {
    private static final int ENDPOINT = 0x0090;
    private static final int COMMAND = 0x01;
    private static final int CHUNK_HEAD = 1;

    private final Body band;
    private final Messages messages;
    private final Conversation old;

    WrappedDialect(Body band, Messages messages, Conversation old) {
        this.band = band;
        this.messages = messages;
        this.old = old;
    }

    @Override
    public void heard(Messages.Heard message) throws MalformedMessage {
        if (message.endpoint() != ENDPOINT) band.note("has no endpoint " + Integer.toHexString(message.endpoint()));
        else if (message.said().u8(0) != COMMAND) old.heard(HuamiUuid.CHUNKS, message.said().from(CHUNK_HEAD));
        else if (!message.encrypted()) band.note("ignored a command that anybody could read");
        else band.configuration().heard(message.said().from(1), this::answer);
    }

    private void answer(Bytes said) {
        messages.whisper(ENDPOINT, Bytes.build().u8(COMMAND).bytes(said).toBytes());
    }
}
