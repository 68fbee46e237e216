package io.github.wristway.itests.bluez;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** BlueZ's own prompt: types commands and reads what it says. Whatever a test sees through it, none of our code has made. */
final class Bluetoothctl implements AutoCloseable {
    private static final String COLOURS = "\u001b\\[[0-9;]*[a-zA-Z]|[\u0001\u0002]|\r";

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private final Process process;
    private final Writer typing;

    private Bluetoothctl(Process process) {
        this.process = process;
        this.typing = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(() -> read(process.inputReader(StandardCharsets.UTF_8)), "bluetoothctl");
        reader.setDaemon(true);
        reader.start();
    }

    /** With a host that can neither show nor ask anything. */
    static Bluetoothctl start() throws IOException {
        return new Bluetoothctl(new ProcessBuilder("bluetoothctl", "--agent", "NoInputNoOutput").redirectErrorStream(true).start());
    }

    /** Types a command and reads on until something is said that contains these words. */
    String type(String command, String until, Duration atMost) throws IOException, InterruptedException {
        said.clear();
        typing.write(command + "\n");
        typing.flush();
        return await(until, atMost);
    }

    String await(String words, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        heard.clear();
        while (true) {
            String line = said.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) throw new AssertionError("bluetoothctl did not say \"" + words + "\" in " + atMost + ", but: " + heard);
            heard.add(line);
            if (line.contains(words)) return line;
        }
    }

    private void read(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) said.add(line.replaceAll(COLOURS, "").strip());
        } catch (IOException e) {
            said.add("(" + e.getMessage() + ")"); // closed, or gone: whoever waits gets no more
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
