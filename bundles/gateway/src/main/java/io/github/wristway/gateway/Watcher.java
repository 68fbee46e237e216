package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import java.time.Duration;
import java.util.Optional;

/** Whoever looks on while a plan runs. Calls come from the wearable's thread and return at once. */
public interface Watcher extends Bystander {
    void started(Step step);

    void ended(Report.Line line);

    /**
     * The last moment before anything is destroyed, in a plan that has {@link Step#EXPORT}: all that was only on the wearable is
     * stored. This call may take its time.
     *
     * @return what was taken, as it follows "a copy of"; empty if nobody wants one
     * @throws WristwayException to end the plan here, with nothing destroyed
     */
    default Optional<String> takeCopy() throws WristwayException {
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
