package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live.Listener;
import io.github.wristway.miband.use.LiveWatch;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Fitness;
import java.time.Duration;
import java.util.Optional;

/** A newer band tells steps and heart rate together, about once a second, and stops by itself. */
record XiaomiSensors(Talk talk) implements LiveWatch.Source {
    /** A rate up to this is none: the sensor has not found it yet. */
    private static final int NO_RATE = 10;
    private static final int HIGHEST = 255;

    @Override
    public void start(Listener listener) throws WristwayException {
        talk.tell(Topic.LIVE_START.command().build());
    }

    @Override
    public void hear(Duration atMost, Listener listener) throws WristwayException {
        Optional<Command> report = talk.hear(Topic.LIVE, atMost);
        if (report.isPresent()) tell(report.get().getFitness().getLive(), listener);
    }

    private static void tell(Fitness.Live live, Listener listener) {
        int rate = live.getHeartRate();
        if (rate > NO_RATE && rate <= HIGHEST) listener.heartRate(rate);
        if (live.hasSteps()) listener.steps(Integer.toUnsignedLong(live.getSteps()));
    }

    @Override
    public void goOn() throws WristwayException {
        talk.tell(Topic.LIVE_START.command().build());
    }

    @Override
    public void stop() throws WristwayException {
        talk.tell(Topic.LIVE_STOP.command().build());
    }
}
