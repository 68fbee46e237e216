package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Boots the user-mode kernel, has everything run in it that is named …Inside, and reports each test of it as one of its
 * own. Where that cannot be, it fails and says why.
 */
class RealDaemonIT {
    private static final Duration TO_PREPARE = Duration.ofMinutes(40); // kernel and root file system, on a slow machine
    private static final Duration TO_RUN = Duration.ofMinutes(15);
    private static final Duration TO_DIE = Duration.ofSeconds(30);
    private static final Path FOLDER = Path.of("target");

    @TestFactory
    Stream<DynamicTest> onARealBluetoothd() throws IOException, InterruptedException {
        run(TO_PREPARE, List.of("bed/prepare"));
        Files.deleteIfExists(FOLDER.resolve(Inside.RESULTS));
        int status = run(TO_RUN.plus(TO_DIE), List.of("bed/run", Long.toString(TO_RUN.toSeconds()), FOLDER.toString(),
                "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", "/bed/classes:/bed/test-classes:/bed/lib/*",
                Inside.class.getName(), "/bed", System.getProperty("inside", ".*Inside")));
        List<DynamicTest> tests = new ArrayList<>();
        boolean whole = false;
        if (Files.exists(FOLDER.resolve(Inside.RESULTS))) {
            for (String line : Files.readAllLines(FOLDER.resolve(Inside.RESULTS))) {
                if (line.equals(Inside.END)) whole = true;
                else tests.add(test(line.split("\t", 3)));
            }
        }
        assertFalse(tests.isEmpty(), "no test was run inside of the user-mode kernel; status " + status);
        boolean allRan = whole;
        tests.add(DynamicTest.dynamicTest("all tests ran to their end", () -> {
            assertTrue(allRan, "the machine inside stopped before all tests had run; see " + FOLDER.resolve("bluetoothd.log"));
            assertEquals(0, status);
        }));
        return tests.stream();
    }

    private static DynamicTest test(String... line) {
        return DynamicTest.dynamicTest(line[0] + "." + line[1], () -> {
            if (line[2].startsWith("SKIPPED") || line[2].startsWith("ABORTED")) Assumptions.abort(line[2]);
            if (!line[2].equals("OK")) fail(line[2].replace("\\n", "\n"));
        });
    }

    /** Runs a command to its end, and fails with its last words if it has to be stopped or cannot prepare. */
    private static int run(Duration atMost, List<String> command) throws IOException, InterruptedException {
        Path log = FOLDER.resolve(Path.of(command.get(0)).getFileName() + ".log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS);
        if (!ended) process.descendants().forEach(ProcessHandle::destroyForcibly);
        if (!ended) process.destroyForcibly();
        List<String> said = Files.readAllLines(log);
        String lastWords = String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size()));
        assertTrue(ended, command.get(0) + " was not done after " + atMost + ":\n" + lastWords);
        if (process.exitValue() != 0 && said.stream().anyMatch(line -> line.startsWith("bluez test-bed:"))) fail(lastWords);
        return process.exitValue();
    }
}
