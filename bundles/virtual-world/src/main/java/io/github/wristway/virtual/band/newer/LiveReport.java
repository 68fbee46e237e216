package io.github.wristway.virtual.band.newer;

import io.github.wristway.virtual.band.Body;
import java.time.Duration;
import java.time.Instant;

/** Tells about every second what it measures, until it is told to stop or has not been asked again for a while. */
final class LiveReport {
    private static final int ID = 47;
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration KEPT_ALIVE = Duration.ofSeconds(20);
    private static final int WARMING_UP = 4;
    private static final int STEPS_OF_KILOCALORIE = 25;

    private final Body band;
    private Instant until = Instant.MIN;
    private int run;
    private int beats;

    LiveReport(Body band) {
        this.band = band;
    }

    void start(Carriage carriage) {
        boolean atWork = band.now().isBefore(until);
        until = band.now().plus(KEPT_ALIVE);
        if (atWork) return;
        beats = 0;
        int thisRun = ++run;
        band.later(BEAT, () -> beat(thisRun, carriage));
    }

    void stop() {
        run++;
        until = Instant.MIN;
    }

    private void beat(int thisRun, Carriage carriage) {
        if (run != thisRun || !band.now().isBefore(until)) return;
        tell(carriage);
        band.later(BEAT, () -> beat(thisRun, carriage));
    }

    /** 39{1 steps, 2 kcal, 3 0, 4 heart rate, 5 moving, 6 0}; the heart rate is 0 until the sensor has found it. */
    private void tell(Carriage carriage) {
        int heartRate = beats++ < WARMING_UP ? 0 : band.recorder().measureHeartRate();
        int steps = band.recorder().stepsNow();
        Fields.Writer report = Fields.write().number(1, steps).number(2, steps / STEPS_OF_KILOCALORIE).number(3, 0)
                .number(4, heartRate).number(5, 0).number(6, 0);
        carriage.say(Fields.write().number(1, FitnessDesk.TYPE).number(2, ID)
                .message(FitnessDesk.PAYLOAD, Fields.write().message(39, report)).toBytes());
    }
}
