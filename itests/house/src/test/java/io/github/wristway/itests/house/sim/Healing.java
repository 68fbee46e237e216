package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Nothing is wrong any more, people do what the gateway asks them to do, and ask again for what was begun, until it is done. */
final class Healing {
    private static final int MOST_ROUNDS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(13); // unattended tries are ten minutes apart at most

    private final Course course;
    private final Scene scene;
    private final Schedule schedule;
    private final End end;

    Healing(Course course) {
        this.course = course;
        this.scene = course.scene();
        this.schedule = course.schedule();
        this.end = new End(course);
    }

    void heal() {
        course.story().tell("ALL HEALS");
        scene.heal();
        course.life().driver(true);
        course.life().bridges(true);
        course.asking().signIn();
    }

    void comeToAnEnd() {
        Optional<Report> last = Optional.empty();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            handwork(round);
            passUntilNothingWaits();
            if (end.isAsGoodAsItGets()) return;
            last = course.asking().ask(round < roundsOfTheSame() ? course.asking().wish() : otherWay());
            if (!isOver(last)) continue;
            passUntilNothingWaits();
            return;
        }
        throw new Violation("the plan never comes to its end; the last report is " + last.map(Report::outcome).map(Outcome::name).orElse("none")
                + ", pending: " + course.asking().pending().stream().map(PendingPlan::waitsFor).toList());
    }

    /** A band without a menu cannot be freed by hand, as the plan says: its account alone is no way to an end. */
    private int roundsOfTheSame() {
        return schedule.options().contains(Option.ACCOUNT_ONLY) && !schedule.model().hasResetMenu() ? 1 : 2;
    }

    /** What the gateway asks people to do, where nothing else helps. */
    private void handwork(int round) {
        boolean appFirst = !schedule.model().takesAnyKey() && (course.band().isFree() || !scene.isListed(course.band()));
        if (schedule.links() && appFirst) scene.linkByVendor(course.band());
        if (schedule.frees() && round >= 2) course.outside().resetByMenu(); // whoever looks at the band sees that it is not as new
        for (PendingPlan plan : course.asking().pending()) {
            if (plan.waitsFor().contains("heard as free")) course.outside().resetByMenu();
            if (plan.waitsFor().contains("stop listing")) course.outside().removeInTheApp();
        }
    }

    private void passUntilNothingWaits() {
        Instant end = scene.time.now().plus(PATIENCE);
        course.lives().pass(Duration.ofSeconds(10));
        while (!course.asking().pending().isEmpty() && scene.time.now().isBefore(end)) course.lives().pass(Duration.ofSeconds(20));
    }

    /** Where the same plan cannot go on, since people did something else meanwhile: what the gateway tells to do then. */
    private Wish otherWay() {
        return switch (schedule.verb()) {
            case LINK, RELINK, SYNC -> new Wish(Verb.LINK, course.band().address().text(), Set.of(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty());
            default -> Wish.of(schedule.verb(), Course.KITCHEN);
        };
    }

    private boolean isOver(Optional<Report> report) {
        if (report.isEmpty()) return false;
        boolean untold = report.get().outcome() == Outcome.SENT_NOT_VERIFIED && course.asking().pending().isEmpty() && course.band().isFree();
        return report.get().outcome().isSuccess() || untold;
    }
}
