package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.Optional;

/** The acts of a schedule: all is well; trouble; all heals, and what was begun comes to its end. */
final class Play {
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
        Healing healing = new Healing(course);
        healing.heal();
        healing.comeToAnEnd();
        if (schedule.links()) mustSucceed(Wish.of(Verb.SYNC, Course.KITCHEN));
        course.truth().always();
        new End(course).mustBeAsWished(other);
    }

    private void allIsWell() {
        course.band(scene.add(schedule.model(), Course.KITCHEN, schedule.worn()));
        if (schedule.two()) other = Optional.of(scene.add(schedule.model(), Course.OFFICE, Duration.ofMinutes(20)));
        course.lives().begin();
        course.asking().signIn();
        course.lives().pass(Duration.ofSeconds(3));
        other.ifPresent(band -> mustSucceed(course.asking().link(band, Course.OFFICE)));
        if (schedule.verb() != Verb.LINK) mustSucceed(course.asking().link(course.band(), Course.KITCHEN));
    }

    private void mustSucceed(Wish wish) {
        Optional<Report> report = course.asking().ask(wish);
        if (report.filter(one -> one.outcome().isSuccess()).isEmpty()) throw new Violation("fails where nothing is wrong: " + wish.verb());
    }

    private void trouble() {
        course.meddling().arm(true);
        course.asking().ask(course.asking().wish());
        for (int i = course.random().nextInt(3); i > 0; i--) {
            course.lives().pass(Duration.ofSeconds(1 + course.random().nextInt(900)));
            if (course.random().nextBoolean()) course.asking().ask(course.asking().wish());
        }
        course.meddling().strikeAll();
        course.lives().pass(Duration.ofSeconds(1 + course.random().nextInt(300)));
        course.meddling().arm(false);
    }
}
