package io.github.wristway.commands;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.History;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is stored, whoever wore it and whenever. */
final class ScriptedHistory implements History {
    final List<DayTotals> days = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();
    final List<SleepSpan> sleep = new ArrayList<>();
    final List<Workout> workouts = new ArrayList<>();
    final List<RawFile> files = new ArrayList<>();
    private final ScriptedGateway.Asking asked;

    ScriptedHistory(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public List<DayTotals> days(String which, LocalDate from, LocalDate to) throws WristwayException {
        asked.of("days " + which + " " + from + " " + to);
        return days;
    }

    @Override
    public List<Sample> samples(String which, Instant from, Instant to) throws WristwayException {
        asked.of("samples " + which + " " + from + " " + to);
        return samples;
    }

    @Override
    public List<SleepSpan> sleep(String which, Instant from, Instant to) throws WristwayException {
        asked.of("sleep " + which + " " + from + " " + to);
        return sleep;
    }

    @Override
    public List<Workout> workouts(String which, Instant from, Instant to) throws WristwayException {
        asked.of("workouts " + which + " " + from + " " + to);
        return workouts;
    }

    @Override
    public List<RawFile> files(String which, Instant from, Instant to) throws WristwayException {
        asked.of("files " + which + " " + from + " " + to);
        return files;
    }
}
