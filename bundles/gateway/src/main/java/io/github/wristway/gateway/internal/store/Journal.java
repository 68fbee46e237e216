package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What plans were begun, and how far they came: so that a restart goes on where a power cut has stopped one. What is
 * written is on disk when the call returns.
 */
public interface Journal {
    /** Where a plan stands. */
    enum State { RUNNING, PENDING, DONE, CANCELLED }

    /**
     * A plan that was begun.
     *
     * @param waitsFor as it follows "waits for"; empty text if it waits for nothing
     * @param outcome  empty until it is over
     */
    record Entry(String planId, Verb verb, String wearableId, Set<Wish.Option> options, Optional<String> account,
                 State state, Instant since, String waitsFor, Optional<Outcome> outcome) {
        public Entry {
            options = Set.copyOf(options);
        }

        /** Now with another state. */
        public Entry with(State state, String waitsFor, Optional<Outcome> outcome) {
            return new Entry(planId, verb, wearableId, options, account, state, since, waitsFor, outcome);
        }
    }

    /**
     * The latest try of a step.
     *
     * @param ended   false if it was started and nobody knows how far it came
     * @param outcome empty if it has not ended
     * @param at      when it ended, or else when it was started
     */
    record StepEntry(Step step, boolean ended, Optional<Outcome> outcome, String said, Instant at) {}

    /** Writes a new plan down, before anything of it is done. */
    void begin(Entry entry) throws StorageTrouble;

    /** Writes down where a plan stands now. */
    void save(Entry entry) throws StorageTrouble;

    Optional<Entry> byId(String planId) throws StorageTrouble;

    /** Plans that run or wait, oldest first. */
    List<Entry> unfinished() throws StorageTrouble;

    /** All plans of a wearable as they were begun, whatever the clock said. */
    List<Entry> of(String wearableId) throws StorageTrouble;

    /** Writes down where a plan shall leave a copy of the history before it destroys anything; empty once it has. */
    void promiseCopy(String planId, Optional<CopyTo> to) throws StorageTrouble;

    Optional<CopyTo> promisedCopy(String planId) throws StorageTrouble;

    /** A step begins, for the first time or again. From now on it may have had its effect. */
    void started(String planId, Step step, Instant at) throws StorageTrouble;

    void ended(String planId, Report.Line line, Instant at) throws StorageTrouble;

    /** Whether a plan has changed something, as far as is known. */
    default boolean hasChanged(String planId) throws StorageTrouble {
        return steps(planId).stream().filter(step -> step.step().place().isPresent()).flatMap(step -> step.outcome().stream())
                .anyMatch(outcome -> outcome == Outcome.OK || outcome == Outcome.SENT_NOT_VERIFIED);
    }

    /** The steps that were started, in the order of {@link Step}. */
    List<StepEntry> steps(String planId) throws StorageTrouble;
}
