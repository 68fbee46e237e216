package io.github.wristway.itests.crash;

import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.itests.far.AirServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One life of a {@link PlainGateway}, from its start to its kill. The air goes on without it. */
final class Life implements AutoCloseable {
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(120);
    private static final Timer WATCH = new Timer("watch", true);

    /** Where and how a gateway lives. */
    record Place(Path folder, Radio radio, String accountServer, Instant start, int timesFaster) {
        Path temp() {
            return folder.resolveSibling("temp");
        }
    }

    /**
     * How a command ended.
     *
     * @param report what it came to; empty if it was killed before it said so
     * @param where  the last that was seen of it
     * @param events how many there were of each kind
     */
    record Ending(Optional<String> report, String where, Map<Moment.Event, Integer> events) {}

    private final Map<Moment.Event, Integer> events = new ConcurrentHashMap<>();
    private final AirServer air;
    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private volatile Moment moment = Moment.never();

    Life(Place place) throws IOException {
        air = new AirServer(place.radio(), () -> happened(Moment.Event.MESSAGE));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m", "-Djava.io.tmpdir=" + Files.createDirectories(place.temp()),
                "-cp", System.getProperty("java.class.path"), PlainGateway.class.getName()));
        command.addAll(List.of(place.folder().toString(), Integer.toString(air.port()), place.accountServer(), place.start().toString(),
                Integer.toString(place.timesFaster())));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(place.folder().resolveSibling("log").toFile())).start();
        out = process.inputReader(StandardCharsets.UTF_8);
        in = process.outputWriter(StandardCharsets.UTF_8);
        if (!"= ready".equals(out.readLine())) throw new AssertionError("it did not start; see its log");
    }

    private void happened(Moment.Event event) {
        events.merge(event, 1, Integer::sum);
        if (moment.hasCome(event)) kill();
    }

    /** SIGKILL: it gets no chance to do anything. */
    void kill() {
        process.destroyForcibly();
        air.close();
    }

    /** A command that nobody disturbs. */
    String ask(String command) throws IOException {
        return type(command, Moment.never()).report().orElseThrow(() -> new AssertionError("it died of: " + command));
    }

    /** A command, and a moment at which it is killed; if that does not come, right after the command has ended. */
    Ending type(String command, Moment killed) throws IOException {
        events.clear();
        moment = killed;
        TimerTask watch = watch();
        String where = "before its first step";
        Optional<String> report = Optional.empty();
        try {
            in.write(command + "\n");
            in.flush();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("= ")) {
                    report = Optional.of(line.substring(2));
                    break;
                }
                where = line;
                happened(Moment.Event.STEP);
            }
        } catch (IOException e) {
            report = Optional.empty(); // it was killed while its words were on the way
        }
        moment = Moment.never();
        if (!watch.cancel()) throw new AssertionError(command + " does not end; " + where);
        return new Ending(report, report.isPresent() ? "after its end" : where, Map.copyOf(events));
    }

    /** Kills it if a command takes too long: so that whoever reads its words does not wait for ever. */
    private TimerTask watch() {
        TimerTask watch = new TimerTask() {
            @Override
            public void run() {
                kill();
            }
        };
        WATCH.schedule(watch, LONGEST_COMMAND.toMillis());
        return watch;
    }

    /** Lets it do what it does by itself, until a moment comes or a while has passed; then it is dead. */
    void killed(Moment atWork, Duration atMost) throws IOException {
        moment = atWork;
        try {
            process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        close();
    }

    /** Returns when the process is gone. */
    @Override
    public void close() {
        kill();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) throw new AssertionError("kill -9 does not kill it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
