package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.List;
import java.util.Optional;

/**
 * A driver that is given a radio which writes down what it does.
 *
 * @param heard    what the wearable said to everybody just now
 * @param stranger whether this is some wearable of the same model, which may be the one that was reset; its visit counts
 *                 only if its serial number says so, for whatever else is near did not ask to be recorded
 */
record TracedDriver(WearableDriver driver, Recorder recorder, Recording recording, Advertisement heard, boolean stranger)
        implements WearableDriver {
    @Override
    public String make() {
        return driver.make();
    }

    @Override
    public List<CapabilitySheet> models() {
        return driver.models();
    }

    @Override
    public Optional<Recognition> recognise(Advertisement advertisement) {
        return driver.recognise(advertisement);
    }

    @Override
    public Disguise disguise() {
        return driver.disguise();
    }

    @Override
    public Session open(Approach approach) throws WristwayException {
        if (stranger) return driver.open(approach);
        Visit visit = begin(approach);
        recording.of(driver, approach);
        boolean open = false;
        try {
            Session session = driver.open(approach.through(new TracedRadio(approach.radio(), visit)));
            open = true;
            return new TracedSession(session, visit, driver.disguise(), () -> recorder.over(recording));
        } finally {
            if (!open) end(visit);
        }
    }

    @Override
    public Condition look(Approach approach) throws WristwayException {
        Visit visit = begin(approach);
        if (!stranger) recording.of(driver, approach);
        boolean itself = !stranger;
        try {
            Condition condition = driver.look(approach.through(new TracedRadio(approach.radio(), visit)));
            if (stranger) itself = condition.serial().filter(recording.secrets()::hasSerial).isPresent();
            if (itself) met(condition, approach);
            return condition;
        } finally {
            if (itself) end(visit);
        }
    }

    private Visit begin(Approach approach) {
        Visit visit = new Visit(recording);
        visit.heard(heard);
        return visit;
    }

    private void met(Condition condition, Approach approach) {
        recording.of(driver, approach);
        condition.serial().ifPresent(recording.secrets()::serial);
        condition.firmware().ifPresent(recording::firmware);
    }

    private void end(Visit visit) {
        visit.end();
        recorder.over(recording);
    }
}
