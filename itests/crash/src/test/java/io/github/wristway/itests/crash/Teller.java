package io.github.wristway.itests.crash;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Watcher;
import java.time.Duration;

/** Tells on standard output how far a plan is. */
final class Teller implements Watcher {
    @Override
    public void started(Step step) {
        System.out.println("in " + step.word());
    }

    @Override
    public void ended(Report.Line line) {
        System.out.println("after " + line.step().word());
    }

    @Override
    public void tapNow(Duration within) {
        System.out.println("waiting for a tap");
    }

    @Override
    public void progress(String unit, long done, long expected) {}
}
