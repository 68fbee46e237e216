package io.github.wristway.itests.bluez;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program that people run: its script starts it, with its framework and its bundles; what is typed goes through its control socket. */
final class RunningHost {
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofSeconds(90);
    private static final String SCRIPT = System.getProperty("wristway.home") + "/wristway";

    /** @param status of the command, as a script sees it */
    record Answer(int status, String text) {}

    private final Path folder;
    private final Process gateway;

    private RunningHost(Path folder, Process gateway) {
        this.folder = folder;
        this.gateway = gateway;
    }

    /** @param folder for its data, and for the file {@code password}; empty now */
    static RunningHost start(Path folder, URI accountServer, String password) throws IOException, InterruptedException {
        Path conf = Files.createDirectories(folder.resolve("data/conf"));
        Files.writeString(conf.resolve("io.github.wristway.account.zepp.cfg"),
                "passwordServer = %1$s\naccountServer = %1$s\ndataServer = %1$s\n".formatted(accountServer));
        Files.createFile(folder.resolve("password"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(folder.resolve("password"), password + "\n");
        RunningHost host = new RunningHost(folder, process(folder, "serve").redirectOutput(ProcessBuilder.Redirect.INHERIT).start());
        long end = System.nanoTime() + TO_START.toNanos();
        while (!Files.exists(folder.resolve("data/gateway.sock"))) { // nobody signals that it is there
            if (host.gateway.waitFor(100, TimeUnit.MILLISECONDS)) throw new AssertionError("it ended with " + host.gateway.exitValue());
            if (System.nanoTime() > end) throw new AssertionError("it did not start in " + TO_START);
        }
        return host;
    }

    /** Runs a command in it, as {@code ./wristway exec} does. */
    Answer exec(String command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process exec = process(folder, "exec", command).redirectOutput(said.toFile()).start();
        if (!exec.waitFor(TO_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
            exec.destroyForcibly();
            throw new AssertionError(command + " did not end in " + TO_ANSWER + ": " + Files.readString(said));
        }
        System.out.println("wristway> " + command + "\n" + Files.readString(said, StandardCharsets.UTF_8));
        return new Answer(exec.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    /** Ends it, and shows its log, for whoever wants to know why. */
    void stop() throws IOException, InterruptedException {
        gateway.destroy();
        boolean ended = gateway.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS);
        try (Stream<Path> logs = Files.list(folder.resolve("data/log"))) {
            for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) System.out.println(Files.readString(log, StandardCharsets.UTF_8));
        }
        if (!ended) throw new AssertionError("it does not end when it is told to");
    }

    private static ProcessBuilder process(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of(SCRIPT));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().put("WRISTWAY_DATA", folder.resolve("data").toString());
        return process;
    }
}
