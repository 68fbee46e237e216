package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.Optional;
import java.util.Set;

/** What is true whatever goes wrong. The parts of the world mind the rest themselves, at the moment when it would be broken. */
final class Promises {
    private final World world;
    private Optional<Report> latest = Optional.empty();

    Promises(World world) {
        this.world = world;
    }

    /** No report tells of a success that is not there. */
    void hold(Report report) {
        world.story.tells("report: %s, %s", report.outcome(), report.conclusion());
        if (report.verb() == world.scenario.verb()) latest = Optional.of(report);
        for (Report.Line line : report.lines()) {
            world.story.tells("  %s%s", line, "");
            if (line.outcome().isSuccess() && !isSo(line.step(), report.verb())) lied(line.step() + " is called " + line.outcome());
        }
        if (report.outcome().isSuccess() && !isReached(report.verb(), world.wish.options())) lied("all is called " + report.outcome());
    }

    private static void lied(String how) {
        throw new Broken("a success is told only if it is there", how);
    }

    private boolean isSo(Step step, Verb verb) {
        return switch (step) {
            case BAND -> verb == Verb.MOVE || world.band.key().isEmpty();
            case LINK -> isLinked();
            case ACCOUNT -> !world.account.lists();
            case HOST -> isDoneHere(verb);
            case SAVE -> world.band.key().isEmpty() || world.wish.wants(Option.NO_SYNC) || world.band.onlyThere() == 0;
            case HISTORY -> world.history.minutes == 0;
            case LOOK, EXPORT, RESTRICTION -> true;
        };
    }

    private boolean isDoneHere(Verb verb) {
        return switch (verb) {
            case LINK, RELINK -> isLinked();
            case MOVE -> isGone(world.host.byId(Scenario.ID).orElseThrow());
            default -> isForgotten();
        };
    }

    private boolean isLinked() {
        Optional<WearableRow> row = world.host.byId(Scenario.ID);
        return row.isPresent() && row.get().state() == LinkState.LINKED_HERE && world.band.key().filter(world.vault::holds).isPresent();
    }

    private boolean isForgotten() {
        WearableRow row = world.host.byId(Scenario.ID).orElseThrow();
        boolean state = row.state() == LinkState.ORPHANED || row.state() == LinkState.UNPAIRED && world.band.key().isEmpty();
        return state && isGone(row);
    }

    private boolean isGone(WearableRow row) {
        return row.state() != LinkState.LINKED_HERE && row.linkedSince().isEmpty() && !world.host.hasBonds() && !world.host.isWorn();
    }

    /** Whether the world is as the plan was to make it. */
    boolean isReached() {
        boolean over = world.journal.unfinished().stream().noneMatch(this::isTheOne);
        return over && isReached(world.scenario.verb(), world.scenario.options());
    }

    private boolean isTheOne(Journal.Entry entry) {
        return entry.verb() == world.scenario.verb() && entry.options().equals(world.scenario.options());
    }

    private boolean isReached(Verb verb, Set<Option> options) {
        return switch (verb) {
            case LINK, RELINK -> isLinked() || !world.band.canBeLinked();
            case SYNC -> world.band.key().isEmpty() || world.band.onlyThere() == 0;
            case FORGET -> isForgotten();
            case RESET -> world.band.key().isEmpty() && isForgotten();
            case MOVE -> isGone(world.host.byId(Scenario.ID).orElseThrow());
            case ERASE -> world.history.minutes == 0;
            case LOST -> world.host.byId(Scenario.ID).orElseThrow().state() == LinkState.LOST && !world.account.lists();
            case UNLINK, HANDOVER -> world.band.key().isEmpty() && isForgotten() && (options.contains(Option.LOCAL) || !world.account.lists());
        };
    }

    /** Once nothing goes wrong any more, what waits can only wait for somebody who asks again. */
    void nothingWaitsInVain() {
        for (Journal.Entry entry : world.journal.unfinished()) {
            boolean forSomebody = entry.waitsFor().startsWith("you: ") || entry.waitsFor().contains("stop listing");
            if (entry.state() != Journal.State.PENDING || !forSomebody) {
                throw new Broken("what waits goes on by itself", entry.verb() + " is " + entry.state() + ", waiting for \"" + entry.waitsFor() + "\"");
            }
        }
    }

    /** Other plans may have made it impossible; then the report says so. */
    void endsAsItCan() {
        if (isReached()) return;
        Outcome outcome = latest.map(Report::outcome).orElse(Outcome.ERROR);
        boolean movedUnseen = outcome == Outcome.OUT_OF_RANGE && !world.host.byId(Scenario.ID).orElseThrow().address().equals(Optional.of(world.band.address()));
        boolean gone = movedUnseen || outcome == Outcome.KEY_MISSING || outcome == Outcome.NOT_LINKED || outcome == Outcome.KEY_STALE;
        if (!gone) throw new Broken("the same plan run again comes to its end", world.scenario + " ended as " + outcome);
    }
}
