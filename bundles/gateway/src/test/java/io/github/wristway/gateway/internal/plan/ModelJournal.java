package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Journal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory. It minds that what waits says for what. */
class ModelJournal implements Journal {
    private final World world;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Map<Step, StepEntry>> steps = new LinkedHashMap<>();

    ModelJournal(World world) {
        this.world = world;
    }

    @Override
    public void begin(Entry entry) throws StorageTrouble {
        world.write(Spot.PLAN_BEGUN, () -> write(entry));
    }

    @Override
    public void save(Entry entry) throws StorageTrouble {
        world.write(Spot.PLAN_SAVED, () -> write(entry));
    }

    private void write(Entry entry) {
        if (entry.state() == State.PENDING && entry.waitsFor().isBlank()) {
            throw new Broken("no plan waits without saying for what", entry.verb() + " waits for nothing");
        }
        boolean givenUp = entry.state() == State.DONE && !entry.outcome().orElseThrow().isSuccess() && entry.outcome().get() != Outcome.SENT_NOT_VERIFIED;
        if (world.byItself && givenUp) throw new Broken("a plan that failed by itself goes on waiting", "it is given up");
        world.story.tells("journal: %s waits for \"%s\"", entry.state(), entry.waitsFor());
        entries.put(entry.planId(), entry);
    }

    @Override
    public Optional<Entry> byId(String planId) {
        return Optional.ofNullable(entries.get(planId));
    }

    @Override
    public List<Entry> unfinished() {
        return waitOrRun();
    }

    /** The same, as it really is. */
    final List<Entry> waitOrRun() {
        return entries.values().stream().filter(entry -> entry.state() == State.RUNNING || entry.state() == State.PENDING).toList();
    }

    @Override
    public List<Entry> of(String wearableId) {
        return List.copyOf(entries.values());
    }

    @Override
    public void promiseCopy(String planId, Optional<CopyTo> to) {
        throw new UnsupportedOperationException("nobody here asks for a copy");
    }

    @Override
    public Optional<CopyTo> promisedCopy(String planId) {
        return Optional.empty();
    }

    @Override
    public void started(String planId, Step step, Instant at) throws StorageTrouble {
        world.write(Spot.STEP_STARTED, () -> note(planId, new StepEntry(step, false, Optional.empty(), "", at)));
    }

    @Override
    public void ended(String planId, Report.Line line, Instant at) throws StorageTrouble {
        world.write(Spot.STEP_ENDED, () -> noteEnded(planId, line));
    }

    /** Together with what else is written at once. */
    void noteEnded(String planId, Report.Line line) {
        note(planId, new StepEntry(line.step(), true, Optional.of(line.outcome()), line.said(), world.time.now()));
    }

    private void note(String planId, StepEntry step) {
        world.story.tells("journal: %s %s %s", step.step(), step.outcome().isPresent() ? step.outcome().get() : "started", step.said());
        if (step.step() == Step.ACCOUNT) world.account.noted(step.outcome());
        steps.computeIfAbsent(planId, id -> new EnumMap<>(Step.class)).put(step.step(), step);
    }

    @Override
    public List<StepEntry> steps(String planId) {
        return List.copyOf(steps.getOrDefault(planId, Map.of()).values());
    }
}
