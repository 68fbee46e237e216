package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.StorageTrouble;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The lives of the gateway in one schedule: after whatever ended one of them, another takes up what it has left. */
final class Lives {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Course course;
    private final Path folder;
    private final HttpClient http;
    private final Mistake mistake;
    private final Numbers numbers;
    private Life now;
    private int many;

    Lives(Course course, Path folder, HttpClient http, Mistake mistake, Numbers numbers) {
        this.course = course;
        this.folder = folder;
        this.http = http;
        this.mistake = mistake;
        this.numbers = numbers;
    }

    Life now() {
        return now;
    }

    /** This one may be short. */
    void begin() {
        while (true) {
            try {
                numbers.born();
                now = new Life(course.scene(), folder, http, course.meddling(), mistake, course.story(), course.schedule().seed() * 31 + many++);
                now.begin();
                return;
            } catch (Crash e) {
                course.story().tell("killed at its start");
                bury();
            } catch (StorageTrouble e) {
                throw new Violation("the store does not open any more: " + e.getMessage(), e);
            }
        }
    }

    void kill() {
        now.kill();
    }

    void restart() {
        now.end();
        begin();
    }

    /** Where the gateway was killed while nothing went on, it rises again. */
    void settle() {
        if (now.isOver()) rise();
    }

    void rise() {
        course.story().tell("killed; another life begins");
        bury();
        begin();
        course.truth().always();
    }

    void pass(Duration howLong) {
        Instant end = course.scene().time.now().plus(howLong);
        while (course.scene().time.now().isBefore(end)) {
            try {
                now.pass(SECOND);
            } catch (Crash e) {
                rise();
            }
        }
    }

    void bury() {
        if (now != null) now.bury();
    }
}
