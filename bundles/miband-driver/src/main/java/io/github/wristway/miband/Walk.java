package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.AuthRequest;
import io.github.wristway.miband.huami.Handshake;
import java.time.Duration;
import java.util.Optional;

/** One try at authentication: it connects, carries messages for the {@link Handshake}, and knows how far it came. */
final class Walk {
    private final HuamiGeneration generation;
    private final Approach approach;
    private final MiBandSettings settings;
    private final Time time;

    private Optional<Conversation> band = Optional.empty();
    private Optional<Handshake> reached = Optional.empty();

    Walk(HuamiGeneration generation, Approach approach, MiBandSettings settings, Time time) {
        this.generation = generation;
        this.approach = approach;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Goes as far as the handshake leads. A band hangs up on strangers after about 30 s, so nothing else comes before.
     * Whatever happens, somebody calls {@link #leave()} or takes over the conversation.
     */
    Conversation in(Handshake.Step first) throws WristwayException {
        Conversation opened = new Conversation(
                approach.called(), approach.radio().connect(approach.address(), settings.connect()), time);
        band = Optional.of(opened);
        opened.listen(Characteristic.AUTHENTICATION); // before the first write, or its answer is lost
        Handshake.Step step = first;
        while (true) {
            reached = Optional.of(step.next());
            for (AuthRequest request : step.send()) {
                opened.tell(Characteristic.AUTHENTICATION, request.encode(generation.dialect()));
            }
            if (!(step.next() instanceof Handshake.Waiting waiting)) return opened;
            step = waiting.on(AuthReply.decode(answerTo(waiting, opened)));
        }
    }

    /** The last state of the handshake; empty if it had not begun. */
    Optional<Handshake> reached() {
        return reached;
    }

    /** Empty if there never was a link. */
    Optional<Conversation> band() {
        return band;
    }

    void leave() {
        band.ifPresent(Conversation::close);
    }

    private Bytes answerTo(Handshake.Waiting waiting, Conversation opened) throws WristwayException {
        if (!(waiting instanceof Handshake.AwaitingTap tap)) return answerTo(waiting, opened, settings.reply());
        approach.bystander().tapNow(tap.tapWithin());
        try {
            return answerTo(waiting, opened, tap.tapWithin());
        } catch (NoAnswer e) {
            throw new TapTimeout(approach.called(), tap.tapWithin());
        }
    }

    private static Bytes answerTo(Handshake.Waiting waiting, Conversation opened, Duration atMost) throws WristwayException {
        return opened.answer(Characteristic.AUTHENTICATION, heard -> AuthReply.answers(heard, waiting.command()),
                             waiting.question(), atMost);
    }
}
