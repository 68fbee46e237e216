package io.github.wristway.itests.crash;

import io.github.wristway.itests.far.AirServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One life of the program that people run, with its framework and its bundles, and the far radio among them; what is typed goes through its control socket. */
final class HostedGateway implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(120);

    /** @param status of the command, as a script sees it */
    record Answer(int status, String text) {}

    private final AtomicInteger events = new AtomicInteger();
    private final Life.Place place;
    private final Path home;
    private final AirServer air;
    private final Process process;
    private volatile Moment moment = Moment.never();

    /** @param home a copy of it, see {@link #copyOfHome} */
    HostedGateway(Path home, Life.Place place) throws IOException, InterruptedException {
        this.home = home;
        this.place = place;
        air = new AirServer(place.radio(), this::event);
        process = wristway("serve").redirectOutput(ProcessBuilder.Redirect.appendTo(place.folder().resolveSibling("log").toFile())).start();
        Path lock = place.folder().resolve("gateway.lock");
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(lock) || !Files.readString(lock).startsWith(process.pid() + "\n")) { // nobody signals that it has the folder
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) throw new AssertionError("it ended with " + process.exitValue());
            if (System.nanoTime() > end) throw new AssertionError("it does not get its folder");
        }
    }

    /** The home as it was built, and the far radio; this one starts before the gateway, and brings it its time. */
    static Path copyOfHome(Path to) throws IOException {
        Path built = Path.of(System.getProperty("wristway.home"));
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(built.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.copy(Path.of(System.getProperty("far.radio")), Files.createDirectories(to.resolve("bundles/7")).resolve("far-radio.jar"));
        return to;
    }

    private void event() {
        events.incrementAndGet();
        if (moment.hasCome(Moment.Event.MESSAGE)) kill();
    }

    private void kill() {
        process.destroyForcibly();
        air.close();
    }

    /** Runs a command in it, as {@code ./wristway exec} does. */
    Answer exec(String command) throws IOException, InterruptedException {
        Path said = place.folder().resolveSibling("said");
        Process exec = wristway("exec", command).redirectOutput(said.toFile()).start();
        if (!exec.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
            exec.destroyForcibly();
            throw new AssertionError(command + " did not end: " + Files.readString(said));
        }
        return new Answer(exec.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    /** The same, killed meanwhile, or right after; returns how many events there were. */
    int killedIn(String command, Moment killed) throws IOException, InterruptedException {
        events.set(0);
        moment = killed;
        exec(command);
        close();
        return events.get();
    }

    private ProcessBuilder wristway(String... words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("wristway").toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("WRISTWAY_DATA", place.folder().toString());
        process.environment().put("WRISTWAY_JAVA_OPTS", "-Dfar.port=%d -Dfar.start=%s -Dfar.timesFaster=%d".formatted(air.port(), place.start(), place.timesFaster()));
        return process;
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
