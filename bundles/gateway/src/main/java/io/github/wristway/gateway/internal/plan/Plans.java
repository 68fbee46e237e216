package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes plans, asks for consent, runs them, and knows which ones wait. */
public final class Plans {
    private final Tools tools;
    private final Sides sides;
    private final WearableThreads threads;
    private final Planner planner;
    private final LinkPlanner linkPlanner;
    private final ErasePlanner erasePlanner;
    private final Resuming resuming;
    private final Recent recent = new Recent();

    public Plans(Tools tools, WearableThreads threads) {
        this.tools = tools;
        this.sides = Sides.of(tools);
        this.threads = threads;
        this.planner = new Planner(tools, sides);
        this.linkPlanner = new LinkPlanner(tools, sides.band());
        this.erasePlanner = new ErasePlanner(tools, sides);
        this.resuming = new Resuming(tools, sides, threads);
    }

    public Plan plan(Wish wish) throws WristwayException {
        return recent.keep(prepare(wish)).plan();
    }

    private Prepared prepare(Wish wish) throws WristwayException {
        Contradictions.refuse(wish);
        if (wish.verb() == Verb.LINK) return linkPlanner.prepare(wish);
        if (wish.verb() == Verb.ERASE) return erasePlanner.prepare(wish);
        WearableRow row = tools.directory().find(wish.which());
        return threads.callHarmless(row.id(), row.name(), "a look", () ->
                wish.verb() == Verb.RELINK ? linkPlanner.prepare(wish) : planner.prepare(wish));
    }

    /** Looks again before it runs if the plan is old, or what consent rests on has changed since. */
    public Report run(Plan plan, Consent consent, Watcher watcher) throws WristwayException {
        Optional<Prepared> kept = recent.take(plan, tools.time().now());
        Prepared prepared = kept.isPresent() && isUnchanged(kept.get()) ? kept.get() : prepare(plan.wish());
        check(prepared.plan(), consent);
        WearableRow row = prepared.row();
        Journal.Entry entry = new Journal.Entry(prepared.plan().id(), plan.wish().verb(), row.id(), plan.wish().options(),
                plan.wish().account(), Journal.State.RUNNING, tools.time().now(), "", Optional.empty());
        Report report = threads.call(row.id(), row.name(), word(plan.wish().verb()),
                new PlanRun(sides, logbook(entry), plan.wish(), row, prepared.tasks(), watcher));
        resuming.refresh();
        return report;
    }

    private Logbook logbook(Journal.Entry entry) throws StorageTrouble {
        return entry.verb() == Verb.SYNC ? Logbook.empty(entry) : Logbook.open(tools.room().store().journal(), entry);
    }

    /** What a token stands for is what consent rests on; a link rests on nothing that is written down here. */
    private boolean isUnchanged(Prepared prepared) throws StorageTrouble {
        Plan plan = prepared.plan();
        if (plan.wish().verb() == Verb.LINK || plan.wish().verb() == Verb.RELINK) return true;
        if (plan.wish().verb() == Verb.ERASE) return false; // to count again costs nothing
        Optional<WearableRow> row = tools.room().store().wearables().byId(prepared.row().id());
        return row.isPresent() && plan.token().equals(PlanToken.of(plan.wish(), row.get(), plan.consent(),
                tools.room().store().samples().end(row.get().id())));
    }

    /** Syncs a wearable on whose thread we already are. */
    public Report syncHere(WearableRow row, Wish.Option... options) throws WristwayException {
        Wish wish = Wish.of(Verb.SYNC, row.id(), options);
        Journal.Entry entry = new Journal.Entry(tools.directory().freshId(), Verb.SYNC, row.id(), wish.options(), Optional.empty(),
                Journal.State.RUNNING, tools.time().now(), "", Optional.empty());
        return new PlanRun(sides, logbook(entry), wish, row, Tasks.of(Verb.SYNC, wish.options(), Optional.empty(), false), Watcher.NOBODY).run();
    }

    private static void check(Plan plan, Consent consent) throws WristwayException {
        String name = plan.wearable().name();
        boolean enough = switch (plan.consent()) {
            case NONE -> true;
            case YES -> consent instanceof Consent.Yes || names(consent, name) || fits(plan, consent);
            case NAME -> names(consent, name) || fits(plan, consent);
        };
        if (enough) return;
        String verb = word(plan.wish().verb());
        if (consent instanceof Consent.Token) {
            throw new ConfirmationNeeded(plan.token(), "the token fits another plan: something has changed since",
                    "Look at the plan again (wearable:plan " + verb + " " + name + "), then use --confirm " + plan.token());
        }
        if (consent instanceof Consent.Named) {
            throw new ConfirmationNeeded(plan.token(), "that is not the name of the band; nothing has changed", "Type " + name + ", or use --confirm " + plan.token());
        }
        if (plan.wish().verb() == Verb.ERASE) {
            throw new ConfirmationNeeded(plan.token(), "what is stored of " + name + " would be lost for good", "Look at the plan, then add --confirm " + plan.token());
        }
        throw new ConfirmationNeeded(plan.token(), plan.consent() == Consent.Level.NAME
                ? "there may be data that is only on " + name + ", and this erases it" : "this cannot be taken back",
                plan.consent() == Consent.Level.NAME ? "Look at the plan, then add --confirm " + plan.token() + "; or sync first"
                        : "Look at the plan, then add --yes, or --confirm " + plan.token());
    }

    private static boolean names(Consent consent, String name) {
        return consent instanceof Consent.Named named && named.typed().strip().equalsIgnoreCase(name);
    }

    private static boolean fits(Plan plan, Consent consent) {
        return consent instanceof Consent.Token token && token.token().strip().equalsIgnoreCase(plan.token());
    }

    public List<PendingPlan> pending() throws WristwayException {
        List<PendingPlan> pending = new ArrayList<>();
        for (Journal.Entry entry : tools.room().store().journal().unfinished()) {
            String waitsFor = entry.state() == Journal.State.RUNNING ? "nothing: it is at work" : entry.waitsFor();
            pending.add(new PendingPlan(entry.planId(), entry.verb(), called(entry), entry.since(), waitsFor, lines(entry)));
        }
        return pending;
    }

    /** Gives up what waits. What is done stays done, and the report says what that is. */
    public Report cancel(String planId) throws WristwayException {
        Journal.Entry entry = byIdOrName(planId);
        if (entry.state() == Journal.State.RUNNING) throw new Busy(called(entry), "its " + word(entry.verb()));
        List<Report.Line> done = lines(entry);
        Optional<WearableRow> row = tools.room().store().wearables().byId(entry.wearableId());
        boolean changed = done.stream().filter(line -> line.step().place().isPresent()).map(Report.Line::outcome)
                .anyMatch(outcome -> outcome == Outcome.OK || outcome == Outcome.SENT_NOT_VERIFIED);
        tools.room().store().journal().save(entry.with(Journal.State.CANCELLED, "", Optional.of(changed ? Outcome.PARTIAL : Outcome.CANCELLED)));
        if (row.isPresent() && (row.get().state() == LinkState.UNLINK_PENDING || row.get().state() == LinkState.RESETTING)) {
            tools.directory().save(row.get().withState(changed ? LinkState.ORPHANED : LinkState.LINKED_HERE), tools.time().now());
        }
        resuming.refresh();
        return new Report(entry.planId(), entry.verb(), called(entry), changed ? Outcome.PARTIAL : Outcome.CANCELLED, done,
                changed ? "given up; what is done or sent stays so" : "given up; nothing has changed", Optional.empty());
    }

    private Journal.Entry byIdOrName(String typed) throws WristwayException {
        for (Journal.Entry entry : tools.room().store().journal().unfinished()) {
            if (entry.planId().equalsIgnoreCase(typed.strip()) || called(entry).equalsIgnoreCase(typed.strip())) return entry;
        }
        throw new NotFound("no plan goes by \"" + typed.strip() + "\"", "See wearable:pending");
    }

    private String called(Journal.Entry entry) throws StorageTrouble {
        return tools.room().store().wearables().byId(entry.wearableId()).map(WearableRow::name).orElse(entry.wearableId());
    }

    private List<Report.Line> lines(Journal.Entry entry) throws StorageTrouble {
        List<Report.Line> lines = new ArrayList<>();
        for (Journal.StepEntry step : tools.room().store().journal().steps(entry.planId())) {
            if (step.ended()) lines.add(new Report.Line(step.step(), step.outcome().orElse(Outcome.ERROR), step.said()));
        }
        lines.sort(Comparator.comparing(Report.Line::step));
        return lines;
    }

    /** Takes up what an earlier life of the gateway has left. */
    public void start() throws StorageTrouble {
        resuming.start();
    }

    public void stop() {
        resuming.stop();
    }

    static String word(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }
}
