package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import io.github.wristway.gateway.internal.wearable.Keys;
import java.time.ZoneOffset;

/** A band, an account, a gateway's disk and the time, in memory; with faults wherever a {@link Spot} is passed. */
final class World {
    private static final long FORWARD_SECONDS = 40L * 24 * 3600;
    /** A server without a battery for its clock wakes up years ago. */
    private static final long BACK_SECONDS = 9L * 365 * 24 * 3600;

    final Scenario scenario;
    final Story story;
    final ModelTime time = new ModelTime();
    final ModelVault vault;
    final ModelJournal journal;
    final ModelHistory history;
    final ModelHost host;
    final ModelBand band;
    final ModelAccount account;
    final Sides sides;

    /** What the plan that runs now is to do, and whether somebody has just asked for it. */
    Wish wish;
    String planId;
    boolean byItself;

    private final Struck struck;
    private final Faults scheduled;
    private Faults faults = Faults.NONE;
    private int passed;
    private boolean dead;

    World(Scenario scenario, Faults faults, PlantedBug bug, Struck struck, Story story) {
        this.scenario = scenario;
        this.scheduled = faults;
        this.struck = struck;
        this.story = story;
        vault = bug.vault(this);
        journal = bug.journal(this);
        history = new ModelHistory(this);
        host = new ModelHost(this);
        band = bug.band(this);
        account = bug.account(this);
        Surroundings surroundings = new Surroundings();
        surroundings.accounts.add(account);
        sides = new Sides(band, new AccountSide(surroundings), host, new Keys(vault, new CountingRandom()), new KeyRing(vault, time), history,
                          time, ZoneOffset.UTC, deed -> {});
    }

    /** From now on it goes wrong. */
    void begins() {
        faults = scheduled;
        passed = 0;
    }

    void runs(String plan, Wish wished, boolean unasked) {
        planId = plan;
        wish = wished;
        byItself = unasked;
    }

    /** @return what goes wrong here; what is the same everywhere is done already */
    Fault pass(Spot spot) {
        if (dead) throw Crash.NOW; // such as what a finally block still tries
        Fault fault = faults.at(passed++, spot);
        if (fault == Fault.NONE) return fault;
        struck.by(scenario.verb(), spot, fault);
        story.tells("%s strikes at %s", fault, spot);
        switch (fault) {
            case CRASH_BEFORE -> die();
            case CLOCK_FORWARD -> time.jump(FORWARD_SECONDS);
            case CLOCK_BACK -> time.jump(-BACK_SECONDS);
            default -> { }
        }
        return fault;
    }

    /** To be called when an effect is there. */
    void after(Fault fault) {
        if (fault == Fault.CRASH_AFTER) die();
    }

    private void die() {
        dead = true;
        throw Crash.NOW;
    }

    void write(Spot spot, Runnable effect) throws StorageTrouble {
        Fault fault = pass(spot);
        if (fault == Fault.DISK_FULL) throw new StorageTrouble("the disk is full", "Make room on it", null);
        effect.run();
        after(fault);
    }

    void reborn() {
        dead = false;
    }

    void faultsStop() {
        faults = Faults.NONE;
        band.comesBack();
        band.driverRuns = true;
        account.recovers();
    }

    /** How many spots were passed. */
    int passed() {
        return passed;
    }

    void jumpBack() {
        time.jump(-BACK_SECONDS);
    }

    void jumpForward() {
        time.jump(FORWARD_SECONDS);
    }
}
