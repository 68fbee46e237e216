package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.use.SentOnce;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Device;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reset over the air, as the schema of the vendor's app names it. Nobody has seen it sent, so it is an experiment, and
 * what the band answers is worth a line in the log.
 */
record XiaomiReset(Talk talk, Box box) implements Resetting {
    private static final Logger log = LoggerFactory.getLogger(XiaomiReset.class);

    private static final int ERASE_ALL = 1;
    private static final Command ORDER = Topic.RESET.command().setDevice(Device.newBuilder().setResetMode(ERASE_ALL)).build();

    @Override
    public Reply reset() throws WristwayException {
        talk.ask(Topic.BATTERY.command().build(), "the question for its battery"); // a link that is broken already shows here
        return SentOnce.reset(this::ask);
    }

    private Reply ask() throws WristwayException {
        talk.tell(ORDER);
        Command answer = talk.hear(Topic.RESET, SentOnce.ANSWER)
                .orElseThrow(() -> new NoAnswer(talk.called(), "the reset", SentOnce.ANSWER));
        log.info("{}: answered the experimental reset with error {}", talk.called(), Integer.toUnsignedString(answer.getError()));
        if (answer.getError() == 0) return Reply.CONFIRMED;
        throw new Unsupported(box.name(), "refuses the reset over the air (error %s)".formatted(Integer.toUnsignedString(answer.getError())),
                              box.remedyForReset());
    }
}
