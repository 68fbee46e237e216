package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;

/** What happens between the runs of plans, to the world or by people in it. */
enum Happening {
    TICK(Play::tick),
    LONG_WAIT(play -> {
        play.world.time.pass(1200);
        play.tick();
    }),
    WALKS_OFF(play -> play.world.band.walksOff()),
    COMES_BACK(play -> play.world.band.comesBack()),
    IS_WORN(play -> play.world.band.records()),
    DRIVER_STOPS(play -> play.world.band.driverRuns = false),
    DRIVER_STARTS(play -> play.world.band.driverRuns = true),
    ACCOUNT_GOES_DOWN(play -> play.world.account.goesDown()),
    ACCOUNT_RECOVERS(play -> play.world.account.recovers()),
    CLOCK_FORWARD(play -> play.world.jumpForward()),
    CLOCK_BACK(play -> play.world.jumpBack()),
    RESTART(play -> {
        throw Crash.NOW;
    }),
    RESET_IN_ITS_MENU(play -> play.world.band.resetByItsOwner()),
    REMOVED_IN_THE_APP(play -> play.world.account.removedInTheApp()),
    ASKED_AGAIN(Play::ask),
    SYNC_TOO(play -> play.askFor(Wish.of(Verb.SYNC, Scenario.ID))),
    UNLINK_TOO(play -> play.askFor(Wish.of(Verb.UNLINK, Scenario.ID))),
    RESET_TOO(play -> play.askFor(Wish.of(Verb.RESET, Scenario.ID))),
    MOVE_TOO(play -> play.askFor(Wish.of(Verb.MOVE, Scenario.ID))),
    ERASE_TOO(play -> play.askFor(Wish.of(Verb.ERASE, Scenario.ID))),
    FORGET_TOO(play -> play.askFor(Wish.of(Verb.FORGET, Scenario.ID)));

    private interface Action {
        void on(Play play) throws WristwayException;
    }

    private final Action action;

    Happening(Action action) {
        this.action = action;
    }

    void on(Play play) throws WristwayException {
        play.world.story.tells("-- %s%s", this, "");
        action.on(play);
    }
}
