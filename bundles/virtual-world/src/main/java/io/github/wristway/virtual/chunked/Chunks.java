package io.github.wristway.virtual.chunked;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * A message cut into packets.
 * <pre>
 * size  field
 * 1     03
 * 1     flags: 1 first, 2 last, 4 wants an acknowledgement, 8 encrypted
 * 1     00
 * 1     handle
 * 1     count of this chunk, from 0
 *       the first one goes on:
 * 4     length of what is said
 * 2     endpoint
 *       and all of them:
 * n     body
 * </pre>
 */
public final class Chunks {
    static final int MARK = 0x03;
    static final int FIRST = 0x01;
    static final int LAST = 0x02;
    static final int WANTS_ACK = 0x04;
    static final int ENCRYPTED = 0x08;
    static final int HEAD = 5;
    static final int FIRST_HEAD = 11;

    private Chunks() {}

    /** @param room bytes in a packet */
    public static List<Bytes> of(Message message, int room) {
        List<Bytes> chunks = new ArrayList<>();
        Bytes body = message.body();
        int at = 0;
        do {
            boolean first = chunks.isEmpty();
            int length = Math.min(room - (first ? FIRST_HEAD : HEAD), body.length() - at);
            boolean last = at + length == body.length();
            int flags = (first ? FIRST : 0) | (last ? LAST | WANTS_ACK : 0) | (message.encrypted() ? ENCRYPTED : 0);
            Bytes.Builder chunk = Bytes.build().u8(MARK).u8(flags).u8(0).u8(message.handle()).u8(chunks.size());
            if (first) chunk.u32(message.length()).u16(message.endpoint());
            chunks.add(chunk.bytes(part(body, at, length)).toBytes());
            at += length;
        } while (at < body.length());
        return chunks;
    }

    private static Bytes part(Bytes body, int from, int length) {
        try {
            return body.slice(from, length);
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException("a packet is too small for a chunk", e);
        }
    }
}
