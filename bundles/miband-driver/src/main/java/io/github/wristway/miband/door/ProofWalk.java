package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.miband.door.Walk.Reached;
import io.github.wristway.miband.huami.AuthDialect;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.AuthRequest;
import io.github.wristway.miband.huami.Handshake;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import java.time.Duration;
import java.util.Optional;

/** One try to get in with a random number and a proof: it carries messages for the {@link Handshake}. */
final class ProofWalk implements Walk {
    private final AuthDialect dialect;
    private final Handshake.Step first;
    private final Approach approach;
    private final Kit kit;

    private Optional<Conversation> band = Optional.empty();
    private Reached reached = Reached.OUTSIDE;

    ProofWalk(AuthDialect dialect, Handshake.Step first, Approach approach, Kit kit) {
        this.dialect = dialect;
        this.first = first;
        this.approach = approach;
        this.kit = kit;
    }

    @Override
    public Guest in() throws WristwayException {
        Conversation opened = Conversation.with(approach, kit.patience(), kit.time());
        band = Optional.of(opened);
        opened.listen(Characteristic.AUTHENTICATION); // before the first write, or its answer is lost
        Handshake.Step step = first;
        while (true) {
            reached = reached(step.next());
            for (AuthRequest request : step.send()) opened.tell(Characteristic.AUTHENTICATION, request.encode(dialect));
            if (!(step.next() instanceof Handshake.Waiting waiting)) return new Guest(opened, Optional.empty());
            step = waiting.on(AuthReply.decode(answerTo(waiting, opened)));
        }
    }

    private static Reached reached(Handshake state) {
        if (state instanceof Handshake.AwaitingTap) return Reached.AT_TAP;
        if (state instanceof Handshake.AwaitingVerdict) return Reached.AT_PROOF;
        if (state instanceof Handshake.Occupied) return Reached.OCCUPIED;
        return state instanceof Handshake.Established ? Reached.INSIDE : Reached.ASKED;
    }

    private Bytes answerTo(Handshake.Waiting waiting, Conversation opened) throws WristwayException {
        if (!(waiting instanceof Handshake.AwaitingTap tap)) return answerTo(waiting, opened, kit.patience().reply());
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

    @Override
    public Reached reached() {
        return reached;
    }

    @Override
    public Optional<Conversation> band() {
        return band;
    }
}
