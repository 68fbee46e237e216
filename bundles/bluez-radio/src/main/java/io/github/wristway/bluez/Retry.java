package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;

/** Does something again later, and ever later. */
final class Retry {
    private final Time time;
    private final Pace pace;
    private final Runnable again;
    private Duration rest;
    private Time.Task planned = () -> { };

    Retry(Time time, Pace pace, Runnable again) {
        this.time = time;
        this.pace = pace;
        this.again = again;
        this.rest = pace.firstRetry();
    }

    /** One try that is planned is enough, however often somebody asks. */
    void later() {
        planned.cancel();
        planned = time.after(rest, again);
        rest = rest.multipliedBy(2).compareTo(pace.lastRetry()) < 0 ? rest.multipliedBy(2) : pace.lastRetry();
    }

    void succeeded() {
        rest = pace.firstRetry();
    }

    void cancel() {
        planned.cancel();
    }
}
