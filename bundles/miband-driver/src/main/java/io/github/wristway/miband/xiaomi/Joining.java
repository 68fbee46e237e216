package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A message whose {@link Piece.Chunk}s are coming, in whatever order. Nothing is reserved for what was only announced. */
public final class Joining {
    /** Nothing that a band is known to say comes near these. */
    public static final int MOST_CHUNKS = 4096;
    public static final int LONGEST = 256 * 1024;

    private final Piece.Coming coming;
    private final Map<Integer, Bytes> chunks = new TreeMap<>();
    private int length;

    public Joining(Piece.Coming coming) throws MalformedMessage {
        if (coming.chunks() < 1 || coming.chunks() > MOST_CHUNKS) {
            throw new MalformedMessage("no message comes in %d chunks".formatted(coming.chunks()));
        }
        this.coming = coming;
    }

    /** Of a chunk that comes twice, the first one counts. */
    public void add(Piece.Chunk chunk) throws MalformedMessage {
        if (chunk.number() > coming.chunks()) {
            throw new MalformedMessage("chunk %d of %d came".formatted(chunk.number(), coming.chunks()));
        }
        if (length + chunk.data().length() > LONGEST) throw new MalformedMessage("a message is longer than %d bytes".formatted(LONGEST));
        if (chunks.putIfAbsent(chunk.number(), chunk.data()) == null) length += chunk.data().length();
    }

    public boolean isEncrypted() {
        return coming.encrypted();
    }

    public boolean hasLast() {
        return chunks.containsKey(coming.chunks());
    }

    /** The numbers of the chunks that have not come. */
    public List<Integer> missing() {
        if (chunks.size() == coming.chunks()) return List.of();
        return IntStream.rangeClosed(1, coming.chunks()).filter(number -> !chunks.containsKey(number)).boxed().toList();
    }

    /** The message, once nothing is missing. */
    public Bytes whole() {
        Bytes.Builder whole = Bytes.build();
        chunks.values().forEach(whole::bytes);
        return whole.toBytes();
    }
}
