package io.github.wristway.itests.house.sim;

import io.github.wristway.virtual.band.VirtualBand;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** One schedule on its way, with all that takes part in it. */
final class Course {
    static final String KITCHEN = "kitchen";
    static final String OFFICE = "office";

    private final Schedule schedule;
    private final Numbers numbers;
    private final Scene scene;
    private final Story story;
    private final Random random;
    private final Meddling meddling;
    private final Lives lives;
    private final Outside outside;
    private final Asking asking;
    private final Written written;
    private final Truth truth;
    private VirtualBand band;

    Course(Schedule schedule, Path folder, HttpClient http, Mistake mistake, Numbers numbers) {
        this.schedule = schedule;
        this.numbers = numbers;
        this.scene = new Scene(schedule.seed());
        this.story = new Story(scene.time);
        this.random = new Random(schedule.seed());
        this.meddling = new Meddling(this, numbers);
        this.lives = new Lives(this, folder, http, mistake, numbers);
        this.outside = new Outside(this);
        this.asking = new Asking(this);
        this.written = new Written(this);
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
            lives.bury();
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

    Meddling meddling() {
        return meddling;
    }

    Lives lives() {
        return lives;
    }

    /** The present one. */
    Life life() {
        return lives.now();
    }

    Outside outside() {
        return outside;
    }

    Asking asking() {
        return asking;
    }

    Written written() {
        return written;
    }

    Truth truth() {
        return truth;
    }

    /** The one that it is all about. */
    VirtualBand band() {
        return band;
    }

    void band(VirtualBand band) {
        this.band = band;
    }
}
