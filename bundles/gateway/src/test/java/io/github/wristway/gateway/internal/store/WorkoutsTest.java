package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Workout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkoutsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T17:30:05.250Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Workout RUN = workout(MONDAY, "outdoor run", WorkoutBodyTest.run(600));
    private static final Workout SWIM = workout(TUESDAY, "swim", new WorkoutBody(Map.of(), List.of()));

    @TempDir
    Path folder;
    private Store store;
    private Workouts workouts;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
        workouts = store.workouts();
        for (String id : List.of("w1", "w2")) store.wearables().save(WearableRow.of(id, id, "miband", "MI_BAND_4"), MONDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everythingAboutAWorkoutComesBackOldestFirst() throws StorageTrouble {
        workouts.store("w1", SWIM);
        workouts.store("w1", RUN);
        close();
        open();
        assertEquals(List.of(RUN, SWIM), all("w1"));
        assertEquals(Optional.of(TUESDAY), workouts.latest("w1"));
        assertEquals(2, workouts.count("w1"));
    }

    @Test
    void anotherWearableHasItsOwn() throws StorageTrouble {
        workouts.store("w1", RUN);
        assertEquals(List.of(), all("w2"));
        assertEquals(Optional.empty(), workouts.latest("w2"));
        assertEquals(0, workouts.count("w2"));
    }

    @Test
    void oneWithTheSameStartIsReplaced() throws StorageTrouble {
        workouts.store("w1", RUN);
        workouts.store("w1", RUN);
        assertEquals(List.of(RUN), all("w1"));
        Workout other = new Workout(MONDAY, Duration.ofMillis(1), "workout 97", 97, Map.of(), List.of(), Bytes.EMPTY);
        workouts.store("w1", other);
        assertEquals(List.of(other), all("w1"));
    }

    @Test
    void aPeriodBeginsWithItsStartAndEndsBeforeItsEnd() throws StorageTrouble {
        workouts.store("w1", RUN);
        workouts.store("w1", SWIM);
        assertEquals(List.of(RUN), workouts.between("w1", MONDAY, TUESDAY));
        assertEquals(List.of(SWIM), workouts.between("w1", MONDAY.plusMillis(1), TUESDAY.plusMillis(1)));
    }

    @Test
    void aDamagedOneIsNotToldAsIfItWereWhole() throws StorageTrouble {
        workouts.store("w1", RUN);
        workouts.store("w1", SWIM);
        try (Database database = Database.open(store.file())) {
            database.change(sql -> {
                byte[] body = sql.first(row -> row.bytes("body"), "SELECT body FROM workout WHERE kind = 'outdoor run'").orElseThrow();
                body[body.length / 2] ^= 1;
                sql.run("UPDATE workout SET body = ? WHERE kind = 'outdoor run'", (Object) body);
            });
        }
        StorageTrouble trouble = assertThrows(StorageTrouble.class, () -> all("w1"));
        assertEquals("the workout of w1 at 2026-03-09T17:30:05.250Z cannot be read: damaged", trouble.getMessage());
        assertTrue(trouble.remedy().contains("backup"), trouble.remedy());
        assertEquals(List.of(SWIM), workouts.between("w1", TUESDAY, Instant.MAX));
        workouts.store("w1", RUN); // the wearable may still have it
        assertEquals(List.of(RUN, SWIM), all("w1"));
    }

    @Test
    void aYearThatNoWearableLivesInIsRefused() {
        Workout nonsense = workout(Instant.parse("+60000-01-01T00:00:00Z"), "swim", new WorkoutBody(Map.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> workouts.store("w1", nonsense));
    }

    @Test
    void aWearableThatNobodyWroteDownHasNoWorkouts() {
        assertThrows(StorageTrouble.class, () -> workouts.store("nobody", RUN));
    }

    private List<Workout> all(String id) throws StorageTrouble {
        return workouts.between(id, Instant.MIN, Instant.MAX);
    }

    private static Workout workout(Instant start, String kind, WorkoutBody body) {
        return new Workout(start, Duration.ofMinutes(10), kind, 1, body.figures(), body.track(), Bytes.ofHex("0102 ff"));
    }
}
