package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.Unfinished.Waiting;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.internal.plan.step.EnteredTask;
import io.github.wristway.gateway.internal.plan.step.EraseTask;
import io.github.wristway.gateway.internal.plan.step.LinkTask;
import io.github.wristway.gateway.internal.plan.step.Logbook;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One schedule, played: somebody asks for a plan, things go wrong, then nothing goes wrong any more, and all must come to
 * its end. What the gateway does around its engine in earnest (timers, threads, shell) is done here by hand.
 */
final class Play {
    private static final int PATIENCE = 8;
    private static final int ASKS = 4;
    private static final long WHILE_SECONDS = 660;

    final World world;
    private final Schedule schedule;
    private final PlantedBug bug;
    private final Unfinished unfinished;
    private final Promises promises;
    private final Map<String, Tries> tries = new HashMap<>();
    private int plans;

    Play(Schedule schedule, PlantedBug bug, Struck struck, Story story) {
        this.schedule = schedule;
        this.bug = bug;
        world = new World(schedule.scenario(), schedule.faults(), bug, struck, story);
        unfinished = new Unfinished(world.sides, world.journal);
        promises = new Promises(world);
    }

    private interface Action {
        void run() throws WristwayException;
    }

    void toItsEnd() {
        schedule.scenario().begin(world);
        world.begins();
        live(this::ask);
        for (Happening happening : schedule.happenings()) live(() -> happening.on(this));
        world.story.tells("-- nothing goes wrong any more");
        world.faultsStop();
        for (int asks = 0; asks < ASKS; asks++) {
            for (int i = 0; i < PATIENCE && waits(); i++) {
                world.time.pass(WHILE_SECONDS);
                live(this::tick);
                people();
            }
            promises.nothingWaitsInVain();
            if (promises.isReached()) return;
            world.time.pass(WHILE_SECONDS);
            live(this::ask);
        }
        promises.endsAsItCan();
    }

    private boolean waits() {
        return !world.journal.waitOrRun().isEmpty();
    }

    /** Something in the life of a gateway; which may end by it, and begin anew. */
    private void live(Action action) {
        try {
            action.run();
        } catch (Crash e) {
            beginAnew();
        } catch (WristwayException e) {
            world.story.tells("told: %s", e.getMessage());
        }
    }

    private void beginAnew() {
        world.story.tells("-- the gateway starts again");
        world.reborn();
        tries.clear();
        live(this::takeUp);
    }

    /** What is said to run, and nobody is at it. */
    private void takeUp() throws StorageTrouble {
        for (Journal.Entry left : unfinished.running()) unfinished.takeUp(left.planId());
    }

    void tick() throws WristwayException {
        takeUp();
        for (Waiting one : unfinished.waiting()) {
            Tries before = tries.getOrDefault(one.entry().planId(), Tries.NONE);
            if (!before.isDue(world.time.now(), Instant.MIN) || !world.band.hasDriver(one.row())) continue;
            Journal.Entry entry = one.entry();
            world.runs(entry.planId(), new Wish(entry.verb(), Scenario.ID, entry.options(), Optional.empty(), Optional.empty(), Optional.empty(), entry.account()), true);
            try {
                Optional<Report> report = unfinished.goOn(entry.planId());
                if (report.isPresent()) promises.hold(report.get());
            } catch (WristwayException e) {
                world.story.tells("logged: %s", e.getMessage());
            }
            tries.put(entry.planId(), before.andOneMore(Instant.MIN, world.time.now()));
        }
    }

    /** They do what the plan tells them. */
    private void people() {
        for (Journal.Entry entry : world.journal.unfinished()) {
            boolean orphaned = entry.options().contains(Option.ACCOUNT_ONLY) || !world.band.kind.sheet.resetsOverTheAir();
            if (entry.waitsFor().contains("heard as free") && orphaned) world.band.resetByItsOwner();
            if (entry.waitsFor().contains("stop listing") && schedule.scenario().account() == ModelAccount.Kind.BY_HAND) world.account.removedInTheApp();
        }
    }

    /** Somebody asks for the plan that all is about. */
    void ask() throws WristwayException {
        askFor(Wish.of(schedule.scenario().verb(), Scenario.ID, schedule.scenario().options().toArray(Option[]::new)));
    }

    void askFor(Wish wish) throws WristwayException {
        Optional<WearableRow> known = world.host.byId(Scenario.ID);
        if (wish.verb() == Verb.LINK ? !world.band.canBeLinked() : known.isEmpty()) return;
        WearableRow row = wish.verb() == Verb.LINK ? known.orElse(Scenario.row(world)).withAddress(Optional.of(world.band.address())) : known.get();
        boolean alwaysAnew = wish.verb() == Verb.LINK || wish.verb() == Verb.ERASE;
        Optional<Journal.Entry> begun = alwaysAnew ? Optional.empty() : unfinished.begun(wish, row);
        String id = begun.map(Journal.Entry::planId).orElse("plan" + ++plans);
        Journal.Entry entry = new Journal.Entry(id, wish.verb(), row.id(), wish.options(), wish.account(), Journal.State.RUNNING, world.time.now(), "",
                                                Optional.empty());
        List<Task> tasks = tasks(wish, row);
        world.story.tells("-- somebody asks: %s %s", wish.verb(), wish.options());
        world.runs(id, wish, false);
        Logbook logbook = wish.verb() == Verb.SYNC ? Logbook.empty(entry) : Logbook.asked(world.journal, entry);
        promises.hold(new PlanRun(world.sides, logbook, wish, row, bug.tasks(tasks), Watcher.NOBODY).run());
    }

    private List<Task> tasks(Wish wish, WearableRow row) throws StorageTrouble {
        return switch (wish.verb()) {
            case LINK -> List.of(linkTask(), new EnteredTask());
            case ERASE -> List.of(new EraseTask(Share.ALL, world.history.holdings(Scenario.ID, Share.ALL)));
            default -> Tasks.of(wish.verb(), wish.options(), world.band.sheet(row), false);
        };
    }

    /** With the key that fits, if we have it: that is what a look before finds out. */
    private LinkTask linkTask() throws StorageTrouble {
        Optional<PairingKey> has = world.band.key();
        boolean ours = world.band.kind.sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP;
        boolean kept = has.isPresent() && world.sides.keys().of(Scenario.ID).equals(has);
        if (!kept && !ours) world.sides.ring().learn(world.band.address(), has.orElseThrow(), "account", Optional.empty());
        return new LinkTask(kept || !ours ? has : Optional.empty(), Optional.of(AccountSide.name(ModelAccount.ANNA)).filter(name -> world.account.lists()));
    }
}
