package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.talk.Ending;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Device;
import java.time.Duration;
import java.util.Optional;

/** Lets a newer band vibrate, until it is told to stop or its wearer says on it that it was found. */
record XiaomiSearch(Talk talk) implements Alerting {
    private static final int START = 0;
    private static final int STOP = 1;
    private static final Duration ONCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public void find(Duration howLong) throws WristwayException {
        Ending.inAnyCase(() -> {
            talk.tell(search(START));
            Optional<Command> over = talk.hear(XiaomiSearch::isOver, howLong);
            int error = over.map(Command::getError).orElse(0);
            if (error != 0) throw new RequestRefused(talk.called(), "the search", "error " + Integer.toUnsignedString(error));
        }, () -> talk.tell(search(STOP)));
    }

    private static boolean isOver(Command heard) {
        return Topic.FIND.isOf(heard) && (heard.getError() != 0 || heard.getDevice().getFind() == STOP);
    }

    @Override
    public void vibrate(int times) throws WristwayException {
        for (int time = 0; time < times; time++) {
            if (time > 0) talk.pause(PAUSE);
            find(ONCE);
        }
    }

    private static Command search(int mode) {
        return Topic.FIND.command().setDevice(Device.newBuilder().setFind(mode)).build();
    }
}
