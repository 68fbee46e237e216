package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * The payload of {@link Packet2.Type#DATA}.
 * <pre>
 * size  field
 * 1     channel
 * 1     1 = plain, 2 = encrypted with {@link Ctr}
 * n     body
 * </pre>
 */
public record Parcel(int channel, boolean encrypted, Bytes body) {
    public static final int HEADER = 2;

    public static final int COMMANDS = 1;
    public static final int FILES = 5;
    /** What comes here is acknowledged by nobody. */
    public static final int NETWORK = 7;
    /** What comes here is acknowledged by nobody. */
    public static final int MULTIMODAL = 10;

    private static final int PLAIN = 1;
    private static final int ENCRYPTED = 2;

    public Bytes encode() {
        return Bytes.build().u8(channel).u8(encrypted ? ENCRYPTED : PLAIN).bytes(body).toBytes();
    }

    public static Parcel decode(Bytes payload) throws MalformedMessage {
        int form = payload.u8(1);
        if (form != PLAIN && form != ENCRYPTED) throw new MalformedMessage("data is plain (1) or encrypted (2), not " + form);
        return new Parcel(payload.u8(0), form == ENCRYPTED, payload.from(HEADER));
    }
}
