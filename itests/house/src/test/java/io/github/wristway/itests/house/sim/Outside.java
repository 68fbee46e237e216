package io.github.wristway.itests.house.sim;

import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;

/** What happens outside of the gateway: what people do with the band and with its app, and where things are carried. */
final class Outside {
    private final Course course;
    private final Scene scene;
    private int menuResets;
    private int removals;

    Outside(Course course) {
        this.course = course;
        this.scene = course.scene();
    }

    /** Something is so, and after a while not any more, if it does not last until all heals. */
    void forAWhile(Runnable begin, Runnable end) {
        begin.run();
        if (course.random().nextBoolean()) scene.time.after(Duration.ofSeconds(1 + course.random().nextInt(600)), end);
    }

    void takeAway() {
        forAWhile(() -> scene.world.takeAway(course.band()), () -> scene.world.bringBack(course.band()));
    }

    void breakLink() {
        scene.world.air().drop(course.band());
    }

    void losePackets() {
        course.band().fault(Fault.GAP, 1 + course.random().nextInt(3));
    }

    void clock(Duration ahead) {
        forAWhile(() -> scene.hostClock(ahead), () -> scene.hostClock(Duration.ZERO));
    }

    void resetByMenu() {
        VirtualBand band = course.band();
        if (band.isFree()) return;
        if (band.model().hasResetMenu()) breakLink(); // it starts anew, and nobody keeps a link to it
        if (band.resetByMenu()) menuResets++;
    }

    /** How often it was reset by its menu. */
    int menuResets() {
        return menuResets;
    }

    /** How often it was reset over the air. */
    int otherResets() {
        return course.band().resets() - menuResets;
    }

    /** Whoever removes it in the app has lost the key, if nobody else had it. */
    void removeInTheApp() {
        VirtualBand band = course.band();
        scene.removeInTheApp(band);
        removals++;
        if (!band.isFree() && !course.written().hasKeyOf(band)) scene.excuse(band);
    }

    /** How often somebody has removed it in the app. */
    int removals() {
        return removals;
    }

    /** The vendor's app can link it again without a reset, and it gets another key by that. */
    void linkAnew() {
        if (course.band().isFree() || course.band().model().takesAnyKey()) return;
        breakLink();
        scene.linkByVendor(course.band());
    }

    void linkByStranger() {
        if (course.band().isFree()) return;
        breakLink();
        scene.linkByStranger(course.band());
    }
}
