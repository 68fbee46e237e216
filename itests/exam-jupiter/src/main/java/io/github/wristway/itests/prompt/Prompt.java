package io.github.wristway.itests.prompt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/** Somebody at the prompt. One session, as long as the test. */
public final class Prompt implements AutoCloseable {
    private static final Pattern COMMAND_NAME = Pattern.compile("[\\w-]+:[\\w-]+");
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Keyboard keyboard = new Keyboard();
    private final Shell shell;

    public Prompt(Shell.Host host) {
        shell = host.open(keyboard, new PrintStream(screen, true, StandardCharsets.UTF_8));
    }

    /** @param lines what is typed when the command asks; with none of them nobody is there, as in a script */
    public Answer type(String command, String... lines) {
        awaitCommand(command);
        shell.variable("outcome", null);
        shell.variable("status", null);
        shell.variable("interactive", lines.length > 0);
        keyboard.typed = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        screen.reset();
        try {
            Object result = shell.execute(command);
            String text = screen.toString(StandardCharsets.UTF_8) + (result == null ? "" : shell.shown(result));
            return new Answer(command, String.valueOf(shell.variable("outcome")), String.valueOf(shell.variable("status")), text);
        } catch (Exception e) {
            throw new AssertionFailedError(command + " threw " + e, e);
        }
    }

    /** Types it again and again until the answer has these words in it: for what the gateway does unattended. */
    public Answer eventually(String command, String words) {
        AtomicReference<Answer> last = new AtomicReference<>();
        Patience.until(() -> {
            last.set(type(command));
            return last.get().mentions(words);
        }, LONGEST);
        return last.get().says(words);
    }

    public boolean knows(String command) {
        return shell.variable(command) != null;
    }

    /** Commands come and go with services: after a restart one may be on its way. */
    private void awaitCommand(String command) {
        Matcher name = COMMAND_NAME.matcher(command);
        if (name.lookingAt()) Patience.until(() -> knows(name.group()), ON_ITS_WAY);
    }

    @Override
    public void close() {
        shell.close();
    }

    private static final class Keyboard extends InputStream {
        private InputStream typed = InputStream.nullInputStream();

        @Override
        public int read() throws java.io.IOException {
            return typed.read();
        }
    }
}
