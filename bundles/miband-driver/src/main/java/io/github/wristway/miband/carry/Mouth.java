package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line.Channel;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.xiaomi.Joining;
import io.github.wristway.miband.xiaomi.Piece;
import io.github.wristway.miband.xiaomi.Piece.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One characteristic on which a band speaks in pieces: puts them together, and acknowledges them there. */
final class Mouth {
    private static final Logger log = LoggerFactory.getLogger(Mouth.class);

    private final Characteristic characteristic;
    private final Channel channel;
    private final Listener listener;
    private final Conversation band;
    private Optional<Joining> joining = Optional.empty();
    private Instant lastChunk = Instant.MIN;
    private int asked;

    /** Is told of a whole message. */
    interface Listener {
        void on(Channel channel, boolean encrypted, Bytes message) throws MalformedMessage;
    }

    Mouth(Characteristic characteristic, Channel channel, Listener listener, Conversation band) {
        this.characteristic = characteristic;
        this.channel = channel;
        this.listener = listener;
        this.band = band;
    }

    Characteristic characteristic() {
        return characteristic;
    }

    void on(Piece piece) throws MalformedMessage {
        if (piece instanceof Piece.Whole whole) {
            reply(Reply.TAKEN);
            listener.on(channel, whole.encrypted(), whole.data());
        }
        if (piece instanceof Piece.Coming coming) begin(coming);
        if (piece instanceof Piece.Chunk chunk) add(chunk);
    }

    private void begin(Piece.Coming coming) throws MalformedMessage {
        joining = Optional.empty(); // what was not finished is over
        try {
            joining = Optional.of(new Joining(coming));
        } finally {
            reply(joining.isPresent() ? Reply.GO_ON : Reply.BEGIN_AGAIN);
        }
        lastChunk = band.now();
        asked = 0;
    }

    private void add(Piece.Chunk chunk) throws MalformedMessage {
        if (joining.isEmpty()) throw new MalformedMessage("chunk %d came, but nobody had said that it would".formatted(chunk.number()));
        Joining now = joining.get();
        now.add(chunk);
        lastChunk = band.now();
        List<Integer> missing = now.missing();
        if (missing.isEmpty()) {
            joining = Optional.empty();
            reply(Reply.ALL_CHUNKS);
            listener.on(channel, now.isEncrypted(), now.whole());
        } else if (now.hasLast() && asked == 0) {
            ask(missing);
        }
    }

    /** If the rest of a message does not come, the band is asked for it, and after some times to begin again. */
    void askForWhatIsMissing() {
        if (joining.isEmpty() || band.now().isBefore(lastChunk.plus(ChunkLine.PATIENCE))) return;
        if (asked < ChunkLine.TRIES) {
            ask(joining.get().missing());
        } else {
            joining = Optional.empty();
            reply(Reply.BEGIN_AGAIN);
        }
    }

    private void ask(List<Integer> missing) {
        asked++;
        lastChunk = band.now();
        int room = (band.mtu() - 3 - 4) / 2;
        reply(new Piece.Again(missing.subList(0, Math.min(room, missing.size()))));
    }

    private void reply(Piece piece) {
        try {
            band.tell(characteristic, piece.encode());
        } catch (WristwayException e) {
            log.debug("{}: {}", band.called(), e.getMessage()); // what came is here all the same; a lost link shows again
        }
    }
}
