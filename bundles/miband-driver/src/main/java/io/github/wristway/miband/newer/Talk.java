package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line.Channel;
import io.github.wristway.miband.newer.Line.Heard;
import io.github.wristway.miband.xiaomi.SessionKeys;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaking with one newer band: one thing is asked at a time, and what the band says unasked meanwhile is passed over,
 * unless it is a piece of a file.
 */
public final class Talk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    /** A band that sends more while nobody waits for any loses the oldest; its file then has a gap, and is asked for again. */
    private static final int MOST_PIECES = 1_000;

    private final String called;
    private final Line line;
    private final Duration patience;
    private final Time time;
    private final Deque<Bytes> pieces = new ArrayDeque<>();

    /** @param patience for an answer */
    public Talk(String called, Line line, Duration patience, Time time) {
        this.called = called;
        this.line = line;
        this.patience = patience;
        this.time = time;
    }

    /** What people call the band, for messages. */
    public String called() {
        return called;
    }

    public Instant now() {
        return time.now();
    }

    public void tell(Command command) throws WristwayException {
        byName("a request", () -> {
            line.say(Wire.encode(command));
            return command;
        });
    }

    /**
     * Tells it, and waits for the answer.
     *
     * @param what as it follows "did not answer" and "refuses"
     * @throws RequestRefused if the answer is a number of an error
     */
    public Command ask(Command question, String what) throws WristwayException {
        return ask(question, what, patience);
    }

    public Command ask(Command question, String what, Duration atMost) throws WristwayException {
        tell(question);
        Predicate<Command> answers = heard -> heard.getType() == question.getType() && heard.getId() == question.getId();
        Command answer = hear(answers, atMost).orElseThrow(() -> new NoAnswer(called, what, atMost));
        if (answer.getError() != 0) throw new RequestRefused(called, what, "error " + Integer.toUnsignedString(answer.getError()));
        return answer;
    }

    /** The next message about something; empty after {@code atMost}. */
    public Optional<Command> hear(Topic topic, Duration atMost) throws WristwayException {
        return hear(topic::isOf, atMost);
    }

    /** The next piece of a file; empty after {@code atMost}. */
    public Optional<Bytes> piece(Duration atMost) throws WristwayException {
        Instant end = now().plus(atMost);
        while (pieces.isEmpty()) {
            Duration left = Duration.between(now(), end);
            if (left.isNegative() || left.isZero()) return Optional.empty();
            receive(left);
        }
        return Optional.of(pieces.removeFirst());
    }

    /** Lets go of the pieces of a file that nobody wants any more. */
    public void passOverPieces() {
        pieces.clear();
    }

    /** Lets time pass, but notices when the link breaks. */
    public void pause(Duration howLong) throws WristwayException {
        hear(heard -> false, howLong);
    }

    void seal(SessionKeys keys) {
        line.seal(keys);
    }

    Optional<Command> hear(Predicate<Command> wanted, Duration atMost) throws WristwayException {
        Instant end = now().plus(atMost);
        while (true) {
            Duration left = Duration.between(now(), end);
            if (left.isNegative() || left.isZero()) return Optional.empty();
            Optional<Command> heard = receive(left);
            if (heard.filter(wanted).isPresent()) return heard;
        }
    }

    /** A piece of a file is laid aside. */
    private Optional<Command> receive(Duration atMost) throws WristwayException {
        Optional<Heard> heard = byName("a transfer", () -> line.hear(atMost));
        if (heard.isEmpty()) return Optional.empty();
        if (heard.get().channel() == Channel.COMMAND) return readable(heard.get().message());
        if (pieces.size() == MOST_PIECES) pieces.removeFirst();
        pieces.add(heard.get().message());
        return Optional.empty();
    }

    private Optional<Command> readable(Bytes message) {
        try {
            return Optional.of(Wire.decode(message));
        } catch (MalformedMessage e) {
            log.warn("{}: passed over {}", called, e.getMessage());
            return Optional.empty();
        }
    }

    private interface Words<T> {
        T say() throws WristwayException;
    }

    /** A line knows only an address; people know the band by its name. */
    private <T> T byName(String during, Words<T> words) throws WristwayException {
        try {
            return words.say();
        } catch (LinkLost e) {
            throw new LinkLost(called, during);
        } catch (NoAnswer e) {
            throw new NoAnswer(called, during, e.waited());
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
