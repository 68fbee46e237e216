package io.github.wristway.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A shell in a terminal of its own, as a person would start it. The terminal comes from {@code script} of util-linux. */
final class Shell implements AutoCloseable {
    /** The blanks are only in what is typed, so that its echo is not taken for the answer. */
    private static final String QUESTION = "echo usable    shell\r";
    private static final String ANSWER = "usable shell";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process terminal;
    private final StringBuffer screen = new StringBuffer();

    private Shell(Process terminal) {
        this.terminal = terminal;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** What one start cost. */
    record Start(double seconds, double mebibytes) {}

    /** From the start of the process to the answer to a first command, typed when the prompt is there. */
    static Start start(Path program, String prompt, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc", "exec '" + program + "'", "/dev/null").redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TERM", "xterm");
        long before = System.nanoTime();
        try (Shell shell = new Shell(builder.start())) {
            shell.await(prompt);
            shell.type(QUESTION);
            shell.await(ANSWER);
            double seconds = (System.nanoTime() - before) / 1e9;
            return new Start(seconds, shell.peakMebibytes());
        }
    }

    private void type(String text) throws IOException {
        OutputStream keys = terminal.getOutputStream();
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private void await(String text) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!plain().contains(text)) {
            if (System.nanoTime() > deadline || !terminal.isAlive()) throw new IllegalStateException("no \"" + text + "\" on the screen:\n" + plain());
            Thread.sleep(2);
        }
    }

    /** Without colours and movements of the cursor. */
    private String plain() {
        return screen.toString().replaceAll("\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b[=>]|\u001b\\][^\u0007]*\u0007", "");
    }

    private void read() {
        byte[] part = new byte[4096];
        try (InputStream output = terminal.getInputStream()) {
            for (int length = output.read(part); length >= 0; length = output.read(part)) {
                screen.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            screen.append(e.getMessage());
        }
    }

    /** The most that its Java has held in memory so far, as Linux counts it. */
    private double peakMebibytes() {
        return terminal.descendants().mapToDouble(Shell::peakMebibytes).max().orElseThrow();
    }

    private static double peakMebibytes(ProcessHandle process) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
            return status.stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0).findFirst().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it with everything that it started. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = terminal.descendants().toList();
        try {
            all.forEach(ProcessHandle::destroy);
            for (ProcessHandle process : all) process.onExit().get(30, TimeUnit.SECONDS);
            terminal.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        } finally {
            terminal.destroyForcibly();
        }
    }
}
