package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.door.Walk.Reached;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.Introduction;
import io.github.wristway.miband.one.Notice;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One try to get into a band of the first generation; it knows how far it came. Somebody calls {@link #leave()}. */
final class OneWalk {
    private final Approach approach;
    private final Kit kit;

    private Optional<Conversation> band = Optional.empty();
    private Reached reached = Reached.OUTSIDE;

    OneWalk(Approach approach, Kit kit) {
        this.approach = approach;
        this.kit = kit;
    }

    /** Connects, and no more: the band says nothing of itself yet, and nothing was written to it. */
    Conversation upTo() throws WristwayException {
        Conversation opened = Conversation.with(approach, kit.patience(), kit.time());
        band = Optional.of(opened);
        return opened;
    }

    static DeviceInfo info(Conversation opened) throws WristwayException {
        return DeviceInfo.decode(opened.read(Characteristic.ONE_INFO));
    }

    /** Says who we are, as far as the introduction leads. A band hangs up on strangers after about 30 s. */
    void in(Introduction.Step first, Bytes userBlock) throws WristwayException {
        Introduction.Step step = first;
        while (true) {
            reached = reached(step.next());
            if (step.sendBlock()) band.orElseThrow().tell(Characteristic.ONE_USER, userBlock);
            if (!(step.next() instanceof Introduction.Waiting waiting)) return;
            step = outOf(waiting);
        }
    }

    private static Reached reached(Introduction state) {
        if (state instanceof Introduction.AwaitingTap) return Reached.AT_TAP;
        return state instanceof Introduction.Waiting ? Reached.ASKED : Reached.INSIDE;
    }

    Reached reached() {
        return reached;
    }

    void leave() {
        band.ifPresent(Conversation::close);
    }

    /** Waits until a state is over; what the band says meanwhile about anything else does not prolong it. */
    private Introduction.Step outOf(Introduction.Waiting waiting) throws WristwayException {
        Instant end = kit.time().now().plus(patience(waiting));
        while (true) {
            Notification heard = band.orElseThrow()
                    .hear(one -> Conversation.is(one, Characteristic.ONE_NOTICE), Duration.between(kit.time().now(), end))
                    .orElseThrow(() -> silent(waiting));
            Optional<Notice> notice = Notice.decode(heard.value());
            if (notice.isEmpty()) continue;
            Introduction.Step step = waiting.on(notice.get());
            if (!step.next().equals(waiting)) return step;
        }
    }

    private Duration patience(Introduction.Waiting waiting) {
        if (!(waiting instanceof Introduction.AwaitingTap tap)) return kit.patience().reply();
        approach.bystander().tapNow(tap.tapWithin());
        return tap.tapWithin();
    }

    private WristwayException silent(Introduction.Waiting waiting) {
        if (waiting instanceof Introduction.AwaitingTap tap) return new TapTimeout(approach.called(), tap.tapWithin());
        return new NoAnswer(approach.called(), "to our user data", kit.patience().reply());
    }
}
