package io.github.wristway.commands;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Watcher;
import java.time.Duration;
import java.util.Optional;

/** Looks on as another does, and wants a copy of what is stored. */
record CopyTaker(Onlooker onlooker, CopyTo to) implements Watcher {
    @Override
    public void started(Step step) {
        onlooker.started(step);
    }

    @Override
    public void ended(Report.Line line) {
        onlooker.ended(line);
    }

    @Override
    public void tapNow(Duration within) {
        onlooker.tapNow(within);
    }

    @Override
    public void progress(String unit, long done, long expected) {
        onlooker.progress(unit, done, expected);
    }

    @Override
    public Optional<CopyTo> copyTo() {
        return Optional.of(to);
    }
}
