package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.place.FoundAgain;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.plan.step.Logbook;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes plans, asks for consent, runs them, and knows which ones wait. */
public final class PlanDesk implements Plans {
    private final Tools tools;
    private final Sides sides;
    private final WearableThreads threads;
    private final Planner planner;
    private final LinkPlanner linkPlanner;
    private final ErasePlanner erasePlanner;
    private final Resuming resuming;
    private final PendingPlans pending;
    private final Recent recent = new Recent();

    public PlanDesk(Tools tools, WearableThreads threads) {
        this.tools = tools;
        this.sides = Sides.of(tools);
        this.threads = threads;
        this.planner = new Planner(tools, sides);
        this.linkPlanner = new LinkPlanner(tools, sides.band());
        this.erasePlanner = new ErasePlanner(tools, sides);
        this.resuming = new Resuming(tools, sides, threads);
        tools.airwaves().onHeard(new FoundAgain(tools)::heard);
        this.pending = new PendingPlans(tools, threads, resuming);
    }

    @Override
    public Plan make(Wish wish) throws WristwayException {
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

    @Override
    public Report run(Plan plan, Consent consent, Watcher watcher) throws WristwayException {
        Prepared prepared = agreed(plan, consent);
        WearableRow row = prepared.row();
        Report report = threads.call(row.id(), row.name(), word(plan.wish().verb()), ready(prepared, plan.wish(), watcher));
        resuming.refresh();
        return report;
    }

    @Override
    public String start(Plan plan, Consent consent) throws WristwayException {
        Prepared prepared = agreed(plan, consent);
        WearableRow row = prepared.row();
        Started one = new Started(prepared.plan(), row, tools.time());
        threads.begin(row.id(), row.name(), word(plan.wish().verb()), one.job(ready(prepared, plan.wish(), one), resuming));
        pending.begun(one);
        return one.planId();
    }

    /** Looks again if the plan is old, or what consent rests on has changed since. */
    private Prepared agreed(Plan plan, Consent consent) throws WristwayException {
        Optional<Prepared> kept = recent.take(plan, tools.time().now());
        Prepared prepared = kept.isPresent() && isUnchanged(kept.get()) ? kept.get() : prepare(plan.wish());
        check(prepared.plan(), consent);
        return prepared;
    }

    private PlanRun ready(Prepared prepared, Wish wish, Watcher watcher) throws StorageTrouble {
        Journal.Entry entry = new Journal.Entry(prepared.plan().id(), wish.verb(), prepared.row().id(), wish.options(),
                wish.account(), Journal.State.RUNNING, tools.time().now(), "", Optional.empty());
        return new PlanRun(sides, logbook(entry), wish, prepared.row(), prepared.tasks(), watcher);
    }

    private Logbook logbook(Journal.Entry entry) throws StorageTrouble {
        return entry.verb() == Verb.SYNC ? Logbook.empty(entry) : Logbook.asked(tools.room().store().journal(), entry);
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

    @Override
    public List<PendingPlan> pending() throws WristwayException {
        return pending.all();
    }

    /** Where a wearable is seen to be free: where it was, or elsewhere with its serial number. */
    public Optional<Address> whereFree(WearableRow row) throws StorageTrouble {
        return sides.band().free(row);
    }

    @Override
    public Report cancel(String planId) throws WristwayException {
        return pending.cancel(planId);
    }

    @Override
    public Report await(String plan, Duration atMost) throws WristwayException {
        return pending.await(plan, atMost);
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
