package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who ask for plans, read reports, and think better of it. */
final class Asking {
    private static final List<Verb> OTHERS = List.of(Verb.SYNC, Verb.UNLINK, Verb.RESET, Verb.RELINK);

    private final Course course;
    private boolean running;
    private boolean gaveUp;
    private boolean erased;
    private int resetsBefore;

    Asking(Course course) {
        this.course = course;
    }

    /** With the account that has the band, if it has one. */
    void signIn() {
        if (course.schedule().model().takesAnyKey()) return;
        try {
            course.life().signIn(course.schedule().model().isInZepp());
        } catch (WristwayException e) {
            throw new Violation("nobody can sign in: " + e.getMessage() + ". " + e.remedy(), e);
        }
    }

    /** The wish that the schedule is about. */
    Wish wish() {
        Schedule schedule = course.schedule();
        if (schedule.verb() != Verb.LINK) return Wish.of(schedule.verb(), Course.KITCHEN, schedule.options().toArray(Wish.Option[]::new));
        return link(course.band(), Course.KITCHEN);
    }

    Wish link(VirtualBand which, String name) {
        return new Wish(Verb.LINK, which.address().text(), Set.of(), Optional.of(name), Optional.of("anna"), Optional.empty(), Optional.empty());
    }

    /** Somebody asks for something, looks at the plan, and says yes; empty if there was no report. */
    Optional<Report> ask(Wish wish) {
        course.story().tell("ASKED for " + wish.verb() + " " + wish.which() + " " + wish.options().stream().sorted().toList());
        erased |= wish.verb() == Verb.ERASE;
        boolean links = wish.verb() == Verb.LINK || wish.verb() == Verb.RELINK;
        try {
            gaveUp |= links && !pending().isEmpty(); // who links it takes back that it shall be freed
            Report report = run(course.life().gateway().plans().make(wish));
            report.lines().forEach(line -> course.story().tell("  " + line.step().word() + "  " + line.outcome() + " " + line.said()));
            course.story().tell("  " + report.outcome() + "  " + report.conclusion() + report.next().map(next -> " → " + next).orElse(""));
            course.truth().of(report);
            course.truth().always();
            return Optional.of(report);
        } catch (WristwayException e) {
            course.story().tell("  " + e.outcome() + "  " + e.getMessage() + " → " + e.remedy());
            return Optional.empty();
        } catch (Crash e) {
            course.lives().rise();
            return Optional.empty();
        }
    }

    private Report run(Plan plan) throws WristwayException {
        running = true;
        resetsBefore = course.outside().menuResets();
        try {
            return course.life().gateway().plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
        } finally {
            running = false;
        }
    }

    /** While one runs, another has to be refused; else it just runs. */
    void askForAnotherPlan() {
        Wish wish = Wish.of(OTHERS.get(course.random().nextInt(OTHERS.size())), Course.KITCHEN);
        if (running || course.life().isResuming()) askMeanwhile(wish);
        else if (course.meddling().isBetweenPlans()) ask(wish);
    }

    private void askMeanwhile(Wish wish) {
        try {
            Plan plan = course.life().gateway().plans().make(wish);
            course.life().gateway().plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
            throw new Violation("two plans on one band at once: " + wish.verb() + " ran inside of another");
        } catch (WristwayException e) {
            course.story().tell("  another plan is refused: " + e.getMessage());
        }
    }

    List<PendingPlan> pending() {
        try {
            return course.life().gateway().plans().pending();
        } catch (WristwayException e) {
            throw new Violation("what is pending is not told: " + e.getMessage(), e);
        }
    }

    void cancel() {
        try {
            gaveUp = true;
            if (!pending().isEmpty()) course.story().tell("  " + course.life().gateway().plans().cancel(pending().get(0).id()).conclusion());
        } catch (WristwayException e) {
            course.story().tell("  " + e.getMessage());
        } catch (Crash e) {
            course.lives().rise();
        }
    }

    /** Whether somebody has reset the band in its menu since the latest plan began. */
    boolean wasResetMeanwhile() {
        return course.outside().menuResets() > resetsBefore;
    }

    /** Whether somebody has given up a plan. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Whether somebody wants what is stored to be erased. */
    boolean erased() {
        return erased;
    }
}
