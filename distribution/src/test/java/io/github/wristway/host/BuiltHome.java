package io.github.wristway.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built home folder, as a user has it, and processes that its script starts. */
final class BuiltHome {
    static final Path PLACE = Path.of(System.getProperty("wristway.home"));

    /** What a process left. */
    record Run(int status, String output, String errors) {}

    final Path data;

    /** @param data where it keeps what it has */
    BuiltHome(Path data) {
        this.data = data;
    }

    /** Starts it and waits until it has ended. */
    Run run(String... arguments) throws Exception {
        return finished(start(arguments), "");
    }

    Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, PLACE.resolve("wristway").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WRISTWAY_DATA", data.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("WRISTWAY_JAVA_OPTS");
        return builder;
    }

    /** No more than a few lines go either way, so nothing has to be read while the process runs. */
    static Run finished(Process process, String input) throws Exception {
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("it hangs: " + process.info());
            return new Run(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits until the gateway that was started with {@code serve} can be asked. */
    void awaitSocket() throws InterruptedException {
        while (!Files.exists(data.resolve("gateway.sock"))) Thread.sleep(20);
    }
}
