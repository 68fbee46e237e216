package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Joins the chunks of a band's messages. A message that is broken in any way is dropped whole; what remains of it on the
 * air is refused, too, until the next first chunk. A length from the air is only compared, never reserved.
 */
public final class ChunkReader {
    /** Nothing that a band is known to say comes near this. */
    public static final int LONGEST = 64 * 1024;

    private final ChunkForm form;
    private Partial partial; // null between messages

    public ChunkReader(ChunkForm form) {
        this.form = form;
    }

    /**
     * What became of a chunk.
     *
     * @param acknowledgement what the band wants to hear; if the message is whole, only after it could be opened
     * @param whole           the message, if this was its last chunk
     */
    public record Taken(Optional<ChunkAck> acknowledgement, Optional<Joined> whole) {}

    public Taken add(Bytes received) throws MalformedMessage {
        Partial before = partial;
        partial = null; // unless all goes well
        Chunk chunk = Chunk.decode(received, form);
        Partial now = chunk instanceof Chunk.First first ? new Partial(first) : before;
        if (now == null) throw new MalformedMessage("the first chunk of message %02x is missing".formatted(chunk.handle()));
        now.add(chunk);
        Optional<ChunkAck> acknowledgement = chunk.has(Chunk.ACKNOWLEDGE)
                ? Optional.of(new ChunkAck(chunk.handle(), chunk.count())) : Optional.empty();
        if (chunk.has(Chunk.LAST)) return new Taken(acknowledgement, Optional.of(now.join()));
        partial = now;
        return new Taken(acknowledgement, Optional.empty());
    }

    /** A message on its way. */
    private static final class Partial {
        private final Chunk.First first;
        private final int size;
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private int chunks;

        Partial(Chunk.First first) throws MalformedMessage {
            if (first.length() > LONGEST) throw new MalformedMessage("no band says %d bytes at once".formatted(first.length()));
            this.first = first;
            this.size = first.has(Chunk.ENCRYPTED) ? MessageCipher.sealedLength((int) first.length()) : (int) first.length();
        }

        void add(Chunk chunk) throws MalformedMessage {
            if (chunk.handle() != first.handle()) {
                throw new MalformedMessage("message %02x starts in the middle of message %02x".formatted(chunk.handle(), first.handle()));
            }
            if (chunk.count() != (chunks & 0xff)) {
                throw new MalformedMessage("chunk %d came where %d was due".formatted(chunk.count(), chunks & 0xff));
            }
            if (chunk.has(Chunk.ENCRYPTED) != first.has(Chunk.ENCRYPTED)) {
                throw new MalformedMessage("only a part of a message is encrypted");
            }
            if (data.size() + chunk.data().length() > size) throw new MalformedMessage("a message is longer than it claims");
            data.writeBytes(chunk.data().toArray());
            chunks++;
        }

        Joined join() throws MalformedMessage {
            if (data.size() < size) throw new MalformedMessage("%d bytes of a message are missing".formatted(size - data.size()));
            return new Joined(first.handle(), first.endpoint(), first.has(Chunk.ENCRYPTED), (int) first.length(),
                              Bytes.copyOf(data.toByteArray()));
        }
    }
}
