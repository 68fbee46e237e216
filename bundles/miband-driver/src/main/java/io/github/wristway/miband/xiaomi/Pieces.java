package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;

/** A message in as many pieces as the link needs: the first one is a {@link Piece.Whole}, or chunks follow it. */
public record Pieces(Piece first, List<Piece.Chunk> chunks) {
    /** What the header of an ATT packet takes. */
    private static final int ATT = 3;
    private static final int WHOLE_HEADER = 6;
    private static final int COUNTER = 2;
    private static final int CHUNK_HEADER = 2;

    public Pieces {
        chunks = List.copyOf(chunks);
    }

    /**
     * @param message as it goes over the air: if it is encrypted, behind its counter
     * @param mtu     23 or more
     */
    public static Pieces of(Bytes message, boolean encrypted, int mtu) {
        int counted = encrypted ? message.length() - COUNTER : message.length();
        if (counted + WHOLE_HEADER <= mtu - ATT) return new Pieces(new Piece.Whole(encrypted, message), List.of());
        int size = mtu - ATT - CHUNK_HEADER;
        List<Piece.Chunk> chunks = new ArrayList<>();
        for (int at = 0; at < message.length(); at += size) {
            chunks.add(new Piece.Chunk(chunks.size() + 1, cut(message, at, Math.min(size, message.length() - at))));
        }
        return new Pieces(new Piece.Coming(encrypted, chunks.size()), chunks);
    }

    private static Bytes cut(Bytes message, int at, int length) {
        try {
            return message.slice(at, length);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("it was measured before", e);
        }
    }
}
