package io.github.wristway.itests.house.sim;

/** Where everything passes that one life of the gateway does outside of its memory. Once that life has ended, nothing passes. */
final class Seam {
    /** Somebody who sees it pass, and may meddle. */
    interface Passing {
        void at(Point point);
    }

    private final Passing passing;
    private boolean dead;

    Seam(Passing passing) {
        this.passing = passing;
    }

    void at(Point point) {
        alive();
        passing.at(point);
        alive();
    }

    void alive() {
        if (dead) throw new Crash();
    }

    boolean isDead() {
        return dead;
    }

    void kill() {
        dead = true;
    }

    /** A call from outside into a life that may have ended. That it ends in there is no business of the caller. */
    void call(Runnable inside) {
        if (dead) return;
        try {
            inside.run();
        } catch (Crash e) {
            dead = true;
        }
    }
}
