package io.github.wristway.gateway;

import io.github.wristway.gateway.device.Bystander;
import java.time.Duration;
import java.util.Optional;

/** Whoever looks on while a plan runs. Calls come from the wearable's thread and return at once. */
public interface Watcher extends Bystander {
    void started(Step step);

    void ended(Report.Line line);

    /**
     * Where to write a copy of what is stored, in a plan that has {@link Step#EXPORT}: when all that was only on the wearable is stored,
     * and nothing is destroyed yet. A plan that has to wait remembers it. Without the copy nothing is destroyed.
     *
     * @return empty if nobody wants one
     */
    default Optional<CopyWriter.CopyTo> copyTo() {
        return Optional.empty();
    }

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
