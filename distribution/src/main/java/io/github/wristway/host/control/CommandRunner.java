package io.github.wristway.host.control;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.osgi.util.tracker.ServiceTracker;

/** Runs commands as somebody at the prompt would, and tells how they ended. */
final class CommandRunner {
    private static final Logger LOG = Logger.getLogger(CommandRunner.class.getName());
    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    /** Where a name without a scope is looked for; the same as at the prompt. */
    private static final String SCOPES = "gateway:wearable:account:gogo:*";
    /** What the prompt asks, too, where there is no such command. */
    private static final String UNKNOWN = "gateway:__unknown";
    private static final Pattern COMMAND_NAME = Pattern.compile("\\s*([\\w.-]+):[\\w.-]+");

    private final ServiceTracker<CommandProcessor, CommandProcessor> gogo;
    private final CountDownLatch frameworkStarted;
    private final long started = System.nanoTime();

    CommandRunner(ServiceTracker<CommandProcessor, CommandProcessor> gogo, CountDownLatch frameworkStarted) {
        this.gogo = gogo;
        this.frameworkStarted = frameworkStarted;
    }

    Session open(OutputStream output, OutputStream errors) throws InterruptedException {
        boolean complete = frameworkStarted.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        CommandProcessor processor = complete ? gogo.waitForService(LONGEST_START.toMillis()) : null;
        if (processor == null) throw new IllegalStateException("the shell has not started in " + LONGEST_START);
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        CommandSession shell = processor.createSession(InputStream.nullInputStream(), out, err);
        shell.put("SCOPE", SCOPES);
        return new Session(shell, out, err);
    }

    /** One shell session: what one command leaves in a variable, the next one finds. */
    final class Session implements AutoCloseable {
        private final CommandSession shell;
        private final PrintStream out;
        private final PrintStream err;

        private Session(CommandSession shell, PrintStream out, PrintStream err) {
            this.shell = shell;
            this.out = out;
            this.err = err;
        }

        /** Where the client is, which need not be where the gateway was started. */
        void goTo(Path directory) {
            shell.currentDir(directory);
        }

        Ending run(String command) throws InterruptedException {
            awaitCommand(command);
            shell.put("status", null);
            shell.put("outcome", null);
            try {
                Object result = shell.execute(command);
                if (result != null) out.println(shell.format(result, Converter.INSPECT));
                return ending(0);
            } catch (InterruptedException e) {
                throw e;
            } catch (CommandNotFoundException e) {
                err.println(unknown(e));
                return new Ending(Ending.COMMAND_NOT_FOUND, "NOT_FOUND");
            } catch (Exception | StackOverflowError | NoClassDefFoundError e) {
                LOG.log(Level.FINE, "A command failed", e);    // not which: its arguments may hold a key
                err.println(e.getMessage() == null ? e.toString() : e.getMessage());
                return ending(1);
            } finally {
                out.flush();
                err.flush();
            }
        }

        /** In the words of whoever knows the commands, with those that may have been meant. */
        private String unknown(CommandNotFoundException missing) {
            try {
                Object answer = shell.get(UNKNOWN) instanceof Function words ? words.execute(shell, List.of(missing.getCommand())) : null;
                if (answer != null) return shell.format(answer, Converter.INSPECT).toString();
            } catch (Exception e) {
                LOG.log(Level.FINE, "Nobody knows what was meant", e);
            }
            return missing.getMessage() + ". All commands: help";
        }

        /** Our commands leave both in the session; for others, no exception means that all is well. */
        private Ending ending(int unlessTold) {
            int status = unlessTold;
            Object told = shell.get("status");
            if (told instanceof Number number) status = number.intValue();
            else if (told != null && told.toString().matches("\\d{1,3}")) status = Integer.parseInt(told.toString());
            if (status == 0) status = unlessTold;
            Object outcome = shell.get("outcome");
            return new Ending(status, outcome != null ? outcome.toString() : status == 0 ? "OK" : "ERROR");
        }

        /**
         * Commands come with services, and services come when what they need has come: right after the start a command
         * may be on its way. A scope that has commands already is a sign that a missing one is mistyped.
         */
        private void awaitCommand(String command) throws InterruptedException {
            Matcher name = COMMAND_NAME.matcher(command);
            if (!name.lookingAt()) return;
            String scope = name.group(1) + ":";
            while (shell.get(name.group().strip()) == null) {
                Duration up = Duration.ofNanos(System.nanoTime() - started);
                Duration patience = scopeIsKnown(scope) ? Duration.ofSeconds(1) : Duration.ofSeconds(2);
                if (up.compareTo(patience) > 0) return;
                Thread.sleep(10);
            }
        }

        private boolean scopeIsKnown(String scope) {
            return shell.get(".commands") instanceof Set<?> commands
                    && commands.stream().anyMatch(known -> known.toString().startsWith(scope));
        }

        @Override
        public void close() {
            shell.close();
        }
    }
}
