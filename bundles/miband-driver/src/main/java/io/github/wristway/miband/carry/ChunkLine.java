package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.xiaomi.CcmSession;
import io.github.wristway.miband.xiaomi.Joining;
import io.github.wristway.miband.xiaomi.Piece;
import io.github.wristway.miband.xiaomi.Piece.Reply;
import io.github.wristway.miband.xiaomi.Pieces;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of version 1 over Low Energy: the band acknowledges a message before the next one goes out, and so do we. What is
 * refused, or not acknowledged, is sent again, as it was.
 */
final class ChunkLine implements Line {
    private static final Logger log = LoggerFactory.getLogger(ChunkLine.class);

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final int TRIES = 3;

    private static final Predicate<Piece> NOTHING = piece -> false;

    private final Conversation band;
    private final Ear ear;
    private final boolean checked;
    private final Arrivals arrivals = new Arrivals();
    private final List<Mouth> mouths;
    private Optional<CcmSession> cipher = Optional.empty();
    private Predicate<Piece> awaited = NOTHING;
    private Optional<Piece> reply = Optional.empty();
    private boolean broken;

    private ChunkLine(Conversation band, Ear ear, boolean checked) {
        this.band = band;
        this.ear = ear;
        this.checked = checked;
        mouths = List.of(new Mouth(Characteristic.NEWER_COMMANDS_FROM, Channel.COMMAND, this::arrived, band),
                         new Mouth(Characteristic.NEWER_FILES, Channel.FILE, this::arrived, band));
    }

    /** @param checked whether a message with a wrong tag is refused */
    static ChunkLine begin(Conversation band, Ear ear, boolean checked) throws WristwayException {
        band.listen(Characteristic.NEWER_COMMANDS_FROM);
        if (band.has(Characteristic.NEWER_FILES)) band.listen(Characteristic.NEWER_FILES);
        try {
            band.listen(Characteristic.NEWER_COMMANDS_TO); // where it acknowledges what we say
        } catch (RequestRefused e) {
            log.debug("{}: {}", band.called(), e.getMessage()); // then it does so where it speaks
        }
        return new ChunkLine(band, ear, checked);
    }

    @Override
    public void say(Bytes command) throws WristwayException {
        if (broken) throw new LinkLost(band.called(), "a request");
        if (command.length() > Joining.LONGEST) throw TooLong.of(band.called(), command);
        if (cipher.isPresent() && cipher.get().isOver()) throw new LinkLost(band.called(), CcmSession.OVER);
        Bytes message = cipher.isPresent() ? cipher.get().seal(command) : command;
        Pieces pieces = Pieces.of(message, cipher.isPresent(), band.mtu());
        for (int tries = 0; tries < TRIES; tries++) {
            if (taken(pieces)) return;
        }
        broken = true;
        throw new NoAnswer(band.called(), "a request", PATIENCE.multipliedBy(TRIES));
    }

    private boolean taken(Pieces pieces) throws WristwayException {
        band.tell(Characteristic.NEWER_COMMANDS_TO, pieces.first().encode());
        if (pieces.chunks().isEmpty()) return reply(Set.of(Reply.TAKEN, Reply.NOT_TAKEN)::contains).equals(Optional.of(Reply.TAKEN));
        if (!reply(Set.of(Reply.GO_ON, Reply.BEGIN_AGAIN)::contains).equals(Optional.of(Reply.GO_ON))) return false;
        List<Piece.Chunk> due = pieces.chunks();
        for (int rounds = 0; rounds < TRIES; rounds++) {
            for (Piece.Chunk chunk : due) band.tell(Characteristic.NEWER_COMMANDS_TO, chunk.encode());
            Optional<Piece> reply = reply(piece -> piece instanceof Piece.Again || piece == Reply.ALL_CHUNKS || piece == Reply.BEGIN_AGAIN);
            if (!(reply.orElse(Reply.BEGIN_AGAIN) instanceof Piece.Again again)) return reply.equals(Optional.of(Reply.ALL_CHUNKS));
            due = pieces.chunks().stream().filter(chunk -> again.numbers().contains(chunk.number())).toList();
        }
        return false;
    }

    private Optional<Piece> reply(Predicate<Piece> fits) throws WristwayException {
        reply = Optional.empty();
        awaited = fits;
        ear.until(() -> reply.isPresent(), PATIENCE, this::hearMore);
        awaited = NOTHING;
        return reply;
    }

    @Override
    public Optional<Heard> hear(Duration atMost) throws WristwayException {
        ear.until(arrivals::any, atMost, this::hearMore);
        return arrivals.take();
    }

    private boolean hearMore(Duration atMost) throws WristwayException {
        Optional<Notification> heard = band.hear(any -> true, PATIENCE.compareTo(atMost) < 0 ? PATIENCE : atMost);
        if (heard.isPresent()) on(heard.get());
        for (Mouth mouth : mouths) mouth.askForWhatIsMissing();
        return heard.isPresent();
    }

    private void on(Notification heard) {
        try {
            Piece piece = Piece.decode(heard.value());
            if (reply.isEmpty() && awaited.test(piece)) reply = Optional.of(piece);
            for (Mouth mouth : mouths) {
                if (Conversation.is(heard, mouth.characteristic())) mouth.on(piece);
            }
        } catch (MalformedMessage e) {
            log.debug("{}: {}", band.called(), e.getMessage());
        }
    }

    private void arrived(Channel channel, boolean encrypted, Bytes message) throws MalformedMessage {
        if (!encrypted && channel == Channel.COMMAND && cipher.isPresent()) throw Sealed.plain();
        arrivals.add(channel, encrypted ? Sealed.opened(cipher).open(message) : message);
    }

    @Override
    public void seal(SessionKeys keys) {
        cipher = Optional.of(new CcmSession(keys, checked));
    }

    @Override
    public void close() {
        band.close();
    }
}
