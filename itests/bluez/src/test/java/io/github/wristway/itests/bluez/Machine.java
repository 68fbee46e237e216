package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/** One user-mode kernel with tests in it, seen from outside. What it leaves lies in a folder of its own. */
final class Machine {
    private static final Duration TO_PREPARE = Duration.ofMinutes(40); // kernel and root file system, on a slow machine
    private static final Duration TO_RUN = Duration.ofMinutes(25);
    private static final Duration TO_DIE = Duration.ofSeconds(30);
    private static final String HOST = "/mnt"; // where the machine inside finds the files of this one
    private static final int LAST_LINES = 20;

    private final Path folder;
    private final Process process;
    private OptionalInt status = OptionalInt.empty();

    private Machine(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Fails and says what is missing if there cannot be any. */
    static void prepare() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "prepare"));
        Machine script = new Machine(folder, start(folder, List.of("bed/prepare")));
        if (script.await(TO_PREPARE) != 0) fail(script.lastWords());
    }

    /**
     * Begins to run tests: the classes whose simple names match, and of these the tests whose names match.
     *
     * @param name whose letters call the folder
     */
    static Machine boot(String name, String classes, String tests) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", name.replaceAll("[^A-Za-z]", "")));
        Files.deleteIfExists(folder.resolve(Inside.RESULTS));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String inside = Arrays.stream(classPath.split(File.pathSeparator)).map(Machine::inside)
                .collect(Collectors.joining(File.pathSeparator));
        return new Machine(folder, start(folder, List.of("bed/run", Long.toString(TO_RUN.toSeconds()), folder.toString(), "java",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.log.io.github.wristway=debug", "-Dwristway.home=" + inside(System.getProperty("wristway.home")), "-cp", inside, Inside.class.getName(), "/bed", classes, tests)));
    }

    /** The name inside of a file of this machine. */
    private static String inside(String file) {
        return HOST + Path.of(file).toAbsolutePath().normalize();
    }

    /** What became of each test, once all are done. */
    List<Told> told() throws IOException, InterruptedException {
        status = OptionalInt.of(await(TO_RUN.plus(TO_DIE)));
        return written().stream().filter(line -> !line.equals(Inside.END)).map(Told::decode).toList();
    }

    private List<String> written() throws IOException {
        Path results = folder.resolve(Inside.RESULTS);
        return Files.exists(results) ? Files.readAllLines(results) : List.of();
    }

    /** A test whether all of them were run; after {@link #told()}. */
    DynamicTest toItsEnd() {
        return DynamicTest.dynamicTest(folder.getFileName() + ": all tests ran to their end", () -> {
            List<String> lines = written();
            boolean whole = lines.size() > 1 && lines.get(lines.size() - 1).equals(Inside.END);
            if (!whole) fail("it stopped before all tests had run, or there was none to run:\n" + lastWords());
            assertEquals(OptionalInt.of(0), status, lastWords());
        });
    }

    /** It does not outlive us. */
    private static Process start(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(folder).toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private int await(Duration atMost) throws InterruptedException, IOException {
        if (process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
        process.destroy(); // it ends what it has started
        return fail("it was not done after " + atMost + ":\n" + lastWords());
    }

    private String lastWords() throws IOException {
        List<String> said = Files.readAllLines(log(folder));
        return String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
    }

    private static Path log(Path folder) {
        return folder.resolve("log");
    }
}
