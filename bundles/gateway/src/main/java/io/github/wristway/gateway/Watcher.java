package io.github.wristway.gateway;

import io.github.wristway.gateway.device.Bystander;
import java.time.Duration;

/** Whoever looks on while a plan runs. Calls come from the wearable's thread and return at once. */
public interface Watcher extends Bystander {
    void started(Step step);

    void ended(Report.Line line);

    /** Nobody looks. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void started(Step step) {}

        @Override
        public void ended(Report.Line line) {}

        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long done, long expected) {}
    };
}
