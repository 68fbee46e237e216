package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The acts of a schedule: all is well; trouble; all heals, and what was begun comes to its end. */
final class Play {
    private static final int MOST_ROUNDS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(13); // unattended tries are ten minutes apart at most

    private final Course course;
    private final Scene scene;
    private final Schedule schedule;
    private Optional<VirtualBand> other = Optional.empty();

    Play(Course course) {
        this.course = course;
        this.scene = course.scene();
        this.schedule = course.schedule();
    }

    void run() {
        allIsWell();
        trouble();
        heal();
        comeToAnEnd();
        if (schedule.links()) mustSucceed(Wish.of(Verb.SYNC, Course.KITCHEN));
        course.truth().atTheEnd(other);
    }

    private void allIsWell() {
        course.band(scene.add(schedule.model(), Course.KITCHEN, schedule.worn()));
        if (schedule.two()) other = Optional.of(scene.add(schedule.model(), Course.OFFICE, Duration.ofMinutes(20)));
        course.begin();
        if (!schedule.model().takesAnyKey()) signIn();
        course.pass(Duration.ofSeconds(3));
        other.ifPresent(band -> mustSucceed(course.link(band, Course.OFFICE)));
        if (schedule.verb() != Verb.LINK) mustSucceed(course.link(course.band(), Course.KITCHEN));
    }

    private void mustSucceed(Wish wish) {
        Optional<Report> report = course.ask(wish);
        if (report.filter(one -> one.outcome().isSuccess()).isEmpty()) throw new Violation("fails where nothing is wrong: " + wish.verb());
    }

    private void trouble() {
        course.meddling().arm(true);
        course.ask(course.wish());
        for (int i = course.random().nextInt(3); i > 0; i--) {
            course.pass(Duration.ofSeconds(1 + course.random().nextInt(900)));
            if (course.random().nextBoolean()) course.ask(course.wish());
        }
        course.meddling().strikeAll();
        course.pass(Duration.ofSeconds(1 + course.random().nextInt(300)));
    }

    private void heal() {
        course.story().tell("ALL HEALS");
        course.meddling().arm(false);
        scene.heal();
        course.life().driver(true);
        course.life().bridges(true);
        if (!schedule.model().takesAnyKey()) signIn();
    }

    private void signIn() {
        try {
            course.life().signIn(schedule.model().isInZepp());
        } catch (WristwayException e) {
            throw new Violation("nobody can sign in: " + e.getMessage() + ". " + e.remedy(), e);
        }
    }

    private void comeToAnEnd() {
        Optional<Report> last = Optional.empty();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            handwork(round);
            passUntilNothingWaits();
            if (course.truth().isAsGoodAsItGets()) return;
            last = course.ask(round < roundsOfTheSame() ? course.wish() : otherWay());
            if (!isOver(last)) continue;
            passUntilNothingWaits();
            return;
        }
        throw new Violation("the plan never comes to its end; the last report is " + last.map(Report::outcome).map(Outcome::name).orElse("none")
                + ", pending: " + course.pending().stream().map(PendingPlan::waitsFor).toList());
    }

    /** A band without a menu cannot be freed by hand, as the plan says: its account alone is no way to an end. */
    private int roundsOfTheSame() {
        return schedule.options().contains(Option.ACCOUNT_ONLY) && !schedule.model().hasResetMenu() ? 1 : 2;
    }

    /** What the gateway asks people to do, where nothing else helps. */
    private void handwork(int round) {
        boolean appFirst = !schedule.model().takesAnyKey() && (course.band().isFree() || !scene.isListed(course.band()));
        if (schedule.links() && appFirst) scene.linkByVendor(course.band());
        if (schedule.frees() && round >= 2) course.resetByMenu(); // whoever looks at the band sees that it is not as new
        for (PendingPlan plan : course.pending()) {
            if (plan.waitsFor().contains("heard as free")) course.resetByMenu();
            if (plan.waitsFor().contains("stop listing")) course.removeInTheApp();
        }
    }

    private void passUntilNothingWaits() {
        Instant end = scene.time.now().plus(PATIENCE);
        course.pass(Duration.ofSeconds(10));
        while (!course.pending().isEmpty() && scene.time.now().isBefore(end)) course.pass(Duration.ofSeconds(20));
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
        boolean untold = report.get().outcome() == Outcome.SENT_NOT_VERIFIED && course.pending().isEmpty() && course.band().isFree();
        return report.get().outcome().isSuccess() || untold;
    }
}
