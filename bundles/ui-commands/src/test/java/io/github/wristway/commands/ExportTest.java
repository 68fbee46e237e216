package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Workout;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R35: what is stored can be taken away before anything is erased")
class ExportTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    private final GogoShell shell = new GogoShell();
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void store() {
        file = folder.resolve("kitchen.zip");
        shell.gateway.history.days.add(new DayTotals(LocalDate.of(2026, 11, 22), 1, Map.of()));
        shell.gateway.history.samples.addAll(List.of(new Sample(Metric.STEPS, AT, 12), new Sample(Metric.TEMPERATURE, AT, 3342)));
        shell.gateway.history.sleep.add(new SleepSpan(AT, AT.plusSeconds(600), SleepStage.DEEP));
        shell.gateway.history.workouts.add(new Workout(AT, Duration.ofMinutes(5), "run, \"hard\"", 7, Map.of(Workout.Figure.DISTANCE, 1200.5),
                List.of(new Workout.Mark(AT, Optional.of(new Workout.Place(52.5, 13.4, OptionalInt.empty())), OptionalInt.of(90))), Bytes.ofHex("01")));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private List<String> table(String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void aTablePerKindThatAnyProgramReads() throws Exception {
        String printed = shell.run("wearable:export kitchen --to " + file + " --from 2026-11-22");
        assertTrue(printed.startsWith("OK  1 minute, 1 workout and 1 time of sleep of kitchen written"), printed);
        assertTrue(table("minutes.csv").get(0).startsWith("time,steps,intensity,heart rate bpm,"), table("minutes.csv").get(0));
        assertTrue(table("minutes.csv").get(1).matches("2026-11-22T08:00:00Z,12,+33\\.42,"), table("minutes.csv").get(1));
        assertEquals("2026-11-22T08:00:00Z,2026-11-22T08:10:00Z,deep", table("sleep.csv").get(1));
        assertTrue(table("workouts.csv").get(1).startsWith("2026-11-22T08:00:00Z,300,\"run, \"\"hard\"\"\",7,"), table("workouts.csv").get(1));
        assertTrue(table("workouts.csv").get(1).endsWith(",2026-11-22T08:00:00Z 52.5 13.4 - 90"), table("workouts.csv").get(1));
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedByForce() throws Exception {
        Files.writeString(file, "mine");
        assertTrue(shell.run("wearable:export kitchen --to " + file).startsWith("INVALID"));
        assertEquals("mine", Files.readString(file));
        assertTrue(shell.run("wearable:export kitchen --from 2026-11-22 --force --to " + file).startsWith("OK"));
        assertEquals(2, table("minutes.csv").size());
    }

    @Test
    void aFailureLeavesNoHalfFile() throws Exception {
        shell.gateway.fails = new OutOfRange("the store");
        shell.run("wearable:export kitchen --to " + file);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
