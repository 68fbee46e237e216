package io.github.wristway.commands;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import java.time.Duration;

/** Nobody looks on, but a person beside the band may have to do something. */
record TapOnly(Shell shell) implements Onlooker {
    @Override
    public void started(Step step) {}

    @Override
    public void ended(Report.Line line) {}

    @Override
    public void tapNow(Duration within) {
        shell.warn(Progress.tap(within));
    }

    @Override
    public void progress(String unit, long done, long expected) {}

    @Override
    public void shows(String what) {}

    @Override
    public void close() {}
}
