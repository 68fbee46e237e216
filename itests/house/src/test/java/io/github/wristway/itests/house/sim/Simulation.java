package io.github.wristway.itests.house.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays schedules, each in one thread, several threads beside each other. What fails is told with its seed; alone it is played by
 * <pre>
 * mvn -B test -pl itests/house -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dsim.seed=<em>seed</em>
 * </pre>
 */
final class Simulation {
    private static final String REPLAY = "mvn -B test -pl itests/house -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dsim.seed=%d";
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private final Supplier<Mistake> mistakes;
    private final Numbers numbers = new Numbers();
    private final ConcurrentLinkedQueue<Played> failures = new ConcurrentLinkedQueue<>();

    Simulation(Supplier<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** A schedule that was played, with what happened in it. */
    record Played(Schedule schedule, List<String> story, Optional<Violation> violation) {
        /** All that helps to understand it, and how to see it again. */
        String inWords() {
            return violation.map(what -> "VIOLATED: " + what.getMessage() + "\nReplay it with: " + REPLAY.formatted(schedule.seed()) + "\n").orElse("")
                    + String.join("\n", story);
        }
    }

    Played play(long seed, HttpClient http) {
        Path folder = folder();
        try {
            Course course = new Course(Schedule.of(seed), folder, http, mistakes.get(), numbers);
            try {
                course.play();
                return new Played(course.schedule(), course.story().lines(), Optional.empty());
            } catch (Violation e) {
                return new Played(course.schedule(), course.story().lines(), Optional.of(e));
            }
        } finally {
            remove(folder);
        }
    }

    /** Plays seeds in a row until so many are played or somebody has seen enough. */
    void play(long from, long many, int threads, BooleanSupplier enough) throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong(from);
        Callable<Void> worker = () -> {
            HttpClient http = client();
            for (long seed = next.getAndIncrement(); seed < from + many && !enough.getAsBoolean(); seed = next.getAndIncrement()) {
                Played played = play(seed, http);
                if (played.violation().isPresent()) failures.add(played);
            }
            return null;
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : workers.invokeAll(IntStream.range(0, threads).mapToObj(i -> worker).toList())) done.get();
        } finally {
            workers.shutdown();
        }
    }

    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    Numbers numbers() {
        return numbers;
    }

    /** Those that failed, by seed. */
    List<Played> failures() {
        return failures.stream().sorted(Comparator.comparing(played -> played.schedule().seed())).toList();
    }

    private static Path folder() {
        try {
            return Files.isWritable(IN_MEMORY) ? Files.createTempDirectory(IN_MEMORY, "wristway-sim") : Files.createTempDirectory("wristway-sim");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
