package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One schedule on its way: lives of the gateway follow each other, people ask for plans, and troubles strike. */
final class Course {
    static final String KITCHEN = "kitchen";
    static final String OFFICE = "office";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Schedule schedule;
    private final Path folder;
    private final HttpClient http;
    private final Mistake mistake;
    private final Numbers numbers;
    private final Scene scene;
    private final Story story;
    private final Random random;
    private final Meddling meddling;
    private final Truth truth;
    private VirtualBand band;
    private Life life;
    private int lives;
    private boolean running;
    private boolean gaveUp;

    Course(Schedule schedule, Path folder, HttpClient http, Mistake mistake, Numbers numbers) {
        this.schedule = schedule;
        this.folder = folder;
        this.http = http;
        this.mistake = mistake;
        this.numbers = numbers;
        this.scene = new Scene(schedule.seed());
        this.story = new Story(scene.time);
        this.random = new Random(schedule.seed());
        this.meddling = new Meddling(this, numbers);
        this.truth = new Truth(this);
    }

    /** @throws Violation if something is not as it must be */
    void play() {
        story.tell(schedule.toString());
        try {
            new Play(this).run();
            numbers.played();
        } catch (Violation e) {
            story.tell("VIOLATION " + e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            story.tell("BUG " + e);
            throw new Violation("a bug: " + e, e);
        } finally {
            story.tell("the band's diary: " + String.join("; ", band == null ? List.of() : band.diary()));
            if (life != null) life.bury();
            scene.close();
        }
    }

    Schedule schedule() {
        return schedule;
    }

    Scene scene() {
        return scene;
    }

    Story story() {
        return story;
    }

    Random random() {
        return random;
    }

    Life life() {
        return life;
    }

    Truth truth() {
        return truth;
    }

    Meddling meddling() {
        return meddling;
    }

    /** The one that it is all about. */
    VirtualBand band() {
        return band;
    }

    void band(VirtualBand band) {
        this.band = band;
    }

    /** Something passes the border of the gateway. */
    void watch(Point point) {
        truth.watch(point);
    }

    /** Begins another life of the gateway, after whatever ended the one before; this one may be short. */
    void begin() {
        while (true) {
            try {
                numbers.born();
                life = new Life(scene, folder, http, meddling, mistake, story, schedule.seed() * 31 + lives++);
                life.begin();
                return;
            } catch (Crash e) {
                story.tell("killed at its start");
                if (life != null) life.bury();
            } catch (StorageTrouble e) {
                throw new Violation("the store does not open any more: " + e.getMessage(), e);
            }
        }
    }

    /** Where the gateway was killed while nothing went on, it rises again. */
    void settle() {
        if (life.isOver()) rise();
    }

    private void rise() {
        story.tell("killed; another life begins");
        life.bury();
        begin();
        truth.always();
    }

    /** Somebody asks for something, looks at the plan, and says yes; empty if there was no report. */
    Optional<Report> ask(Wish wish) {
        story.tell("ASKED for " + wish.verb() + " " + wish.which() + " " + wish.options().stream().sorted().toList());
        if (wish.verb() == Verb.ERASE) truth.historyMayGo();
        gaveUp |= wish.verb() == Verb.LINK || wish.verb() == Verb.RELINK; // who links it takes back that it shall be freed
        try {
            Plan plan = life.gateway().plan(wish);
            Report report = run(plan);
            report.lines().forEach(line -> story.tell("  " + line.step().word() + "  " + line.outcome() + " " + line.said()));
            story.tell("  " + report.outcome() + "  " + report.conclusion() + report.next().map(next -> " → " + next).orElse(""));
            truth.of(report);
            truth.always();
            return Optional.of(report);
        } catch (WristwayException e) {
            story.tell("  " + e.outcome() + "  " + e.getMessage() + " → " + e.remedy());
            return Optional.empty();
        } catch (Crash e) {
            rise();
            return Optional.empty();
        }
    }

    private Report run(Plan plan) throws WristwayException {
        running = true;
        try {
            return life.gateway().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
        } finally {
            running = false;
        }
    }

    void pass(Duration howLong) {
        Instant end = scene.time.now().plus(howLong);
        while (scene.time.now().isBefore(end)) {
            try {
                life.pass(SECOND);
            } catch (Crash e) {
                rise();
            }
        }
    }

    List<PendingPlan> pending() {
        try {
            return life.gateway().pending();
        } catch (WristwayException e) {
            throw new Violation("what is pending is not told: " + e.getMessage(), e);
        }
    }

    void kill() {
        life.kill();
    }

    void restart() {
        life.end();
        begin();
    }

    /** Whether somebody has given up a plan. */
    boolean gaveUp() {
        return gaveUp;
    }

    void cancel() {
        try {
            gaveUp = true;
            if (!pending().isEmpty()) story.tell("  " + life.gateway().cancel(pending().get(0).id()).conclusion());
        } catch (WristwayException e) {
            story.tell("  " + e.getMessage());
        }
    }

    /** Something is so, and after a while not any more, if it does not last until all heals. */
    void forAWhile(Runnable begin, Runnable end) {
        begin.run();
        if (random.nextBoolean()) scene.time.after(Duration.ofSeconds(1 + random.nextInt(600)), end);
    }

    void losePackets() {
        band.fault(Fault.GAP, 1 + random.nextInt(3));
    }

    void takeAway() {
        forAWhile(() -> scene.world.takeAway(band), () -> scene.world.bringBack(band));
    }

    void clock(Duration ahead) {
        forAWhile(() -> scene.hostClock(ahead), () -> scene.hostClock(Duration.ZERO));
    }

    void resetByMenu() {
        if (band.isFree()) return;
        if (band.model().hasResetMenu()) scene.world.air().drop(band); // it starts anew, and nobody keeps a link to it
        if (band.resetByMenu()) truth.resetByMenu();
    }

    void removeInTheApp() {
        scene.removeInTheApp(band);
        truth.excuseLostKey();
    }

    /** The vendor's app can link it again without a reset, and it gets another key by that. */
    void linkAnew() {
        if (band.isFree() || band.model().takesAnyKey()) return;
        scene.world.air().drop(band);
        scene.linkByVendor(band);
    }

    void linkByStranger() {
        if (band.isFree()) return;
        scene.world.air().drop(band);
        scene.linkByStranger(band);
    }

    /** While one runs, another has to be refused; else it just runs. */
    void askForAnotherPlan() {
        List<Verb> verbs = List.of(Verb.SYNC, Verb.UNLINK, Verb.RESET, Verb.RELINK);
        Wish wish = Wish.of(verbs.get(random.nextInt(verbs.size())), KITCHEN);
        if (running || life.isResuming()) askMeanwhile(wish);
        else if (meddling.isBetweenPlans()) ask(wish);
    }

    private void askMeanwhile(Wish wish) {
        try {
            Plan plan = life.gateway().plan(wish);
            life.gateway().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
            throw new Violation("two plans on one band at once: " + wish.verb() + " ran inside of another");
        } catch (WristwayException e) {
            story.tell("  another plan is refused: " + e.getMessage());
        }
    }

    /** The wish that the schedule is about. */
    Wish wish() {
        if (schedule.verb() != Verb.LINK) return Wish.of(schedule.verb(), KITCHEN, schedule.options().toArray(Wish.Option[]::new));
        return link(band, KITCHEN);
    }

    Wish link(VirtualBand which, String name) {
        return new Wish(Verb.LINK, which.address().text(), Set.of(), Optional.of(name), Optional.of("anna"), Optional.empty(), Optional.empty());
    }
}
