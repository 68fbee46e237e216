package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;

/** Cuts messages into {@link Chunk}s, and counts them: each message of a connection has the next handle. */
public final class ChunkWriter {
    /** What Gadgetbridge starts a connection with. */
    public static final int FIRST_HANDLE = 1;

    private static final int SMALLEST_MTU = 23;
    private static final int ATTRIBUTE_HEADER = 3;

    private final ChunkForm form;
    private int nextHandle;

    public ChunkWriter(ChunkForm form, int firstHandle) {
        this.form = form;
        this.nextHandle = firstHandle & 0xff;
    }

    public int nextHandle() {
        return nextHandle;
    }

    /** @param mtu of the link, as it is now */
    public List<Bytes> plain(Message message, int mtu) {
        return cut(message, message.payload(), 0, mtu);
    }

    /** @param mtu of the link, as it is now */
    public List<Bytes> encrypted(Message message, int mtu, MessageCipher cipher) {
        return cut(message, cipher.seal(nextHandle, message.payload()), Chunk.ENCRYPTED, mtu);
    }

    private List<Bytes> cut(Message message, Bytes data, int flags, int mtu) {
        if (mtu < SMALLEST_MTU) throw new IllegalArgumentException("an MTU is 23 or more, not " + mtu);
        List<Bytes> chunks = new ArrayList<>();
        int room = mtu - ATTRIBUTE_HEADER;
        int from = Math.min(data.length(), room - form.firstHeader());
        chunks.add(new Chunk.First(flags | Chunk.FIRST | ending(data, from), nextHandle, message.payload().length(),
                                   message.endpoint(), part(data, 0, from)).encode(form));
        while (from < data.length()) {
            int to = Math.min(data.length(), from + room - form.laterHeader());
            chunks.add(new Chunk.Later(flags | ending(data, to), nextHandle, chunks.size() & 0xff, part(data, from, to)).encode(form));
            from = to;
        }
        nextHandle = (nextHandle + 1) & 0xff;
        return chunks;
    }

    private static int ending(Bytes data, int to) {
        return to == data.length() ? Chunk.LAST | Chunk.ACKNOWLEDGE : 0;
    }

    private static Bytes part(Bytes data, int from, int to) {
        try {
            return data.slice(from, to - from);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("we cut within our own message", e);
        }
    }
}
