package io.github.wristway.host;

import io.github.wristway.host.HomeFolder.Occasion;
import io.github.wristway.host.control.Conversation;
import io.github.wristway.host.control.Ending;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program: {@code wristway}, {@code wristway serve}, {@code wristway exec}, {@code wristway demo}. */
public final class Main {
    /** Not System.out: inside the framework Gogo replaces it, and what writes to it there would call itself for ever. */
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] arguments) {
        int status = new Main().run(List.of(arguments));
        Runtime.getRuntime().exit(status);
    }

    private int run(List<String> arguments) {
        try {
            return start(Invocation.parse(arguments));
        } catch (LaunchFailed e) {
            err.println(e.getMessage());
            return e.exitStatus();
        } catch (ClosedChannelException e) {
            return ExitStatus.ERROR;        // Ctrl-C: nothing to complain about
        } catch (IOException e) {
            err.println("The gateway went away" + (e.getMessage() == null ? "" : ": " + e.getMessage())
                    + ". Its log says why; start it again.");
            return ExitStatus.ERROR;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.ERROR;
        }
    }

    private int start(Invocation invocation) throws LaunchFailed, IOException, InterruptedException {
        if (invocation instanceof Invocation.Help) {
            out.print(Texts.read("usage.txt"));
            return ExitStatus.OK;
        }
        if (invocation instanceof Invocation.Version) {
            out.println("Wristway " + Texts.version());
            return ExitStatus.OK;
        }
        if (invocation instanceof Invocation.Exec exec) return exec(exec);
        if (invocation instanceof Invocation.Serve serve) return serve(serve);
        if (invocation instanceof Invocation.Demo demo) return demo(demo);
        return shell((Invocation.Shell) invocation);
    }

    private int exec(Invocation.Exec exec) throws LaunchFailed, IOException, InterruptedException {
        try (Reach gateway = Reach.any(data(exec.virtual()), occasions(exec.virtual(), Occasion.SCRIPT))) {
            Conversation conversation = gateway.conversation();
            if (exec.limit().isEmpty()) return conversation.run(exec.command(), out, err).status();
            return within(exec.limit().get(), conversation, exec.command());
        }
    }

    /** Hanging up interrupts the command, as Ctrl-C would. */
    private int within(Duration limit, Conversation conversation, String command) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            over.set(true);
            conversation.hangUp();
        });
        try {
            return conversation.run(command, out, err).status();
        } catch (IOException e) {
            if (!over.get()) throw e;
            err.println("The command did not end within " + limit.toSeconds() + " s and was interrupted. A plan that had begun to change "
                    + "something goes on by itself: see wearable:pending.");
            return ExitStatus.TOOK_TOO_LONG;
        }
    }

    private int serve(Invocation.Serve serve) throws LaunchFailed, InterruptedException {
        try (Reach gateway = Reach.own(data(serve.virtual()), occasions(serve.virtual(), Occasion.SCRIPT))) {
            gateway.host().awaitStop();
        }
        return ExitStatus.OK;
    }

    private int shell(Invocation.Shell shell) throws LaunchFailed, IOException, InterruptedException {
        if (!terminal()) return piped(shell);
        try (Reach gateway = Reach.own(data(shell.virtual()), occasions(shell.virtual(), Occasion.PROMPT))) {
            out.print(Texts.read("banner.txt").replace("${version}", Texts.version()));
            gateway.host().openPrompt();
            gateway.host().awaitStop();
        }
        return ExitStatus.OK;
    }

    /**
     * No terminal: the commands come from standard input, one a line; the first that fails is the last. What is on its way
     * is no reason to stop: the status in the end tells of it.
     */
    private int piped(Invocation.Shell shell) throws LaunchFailed, IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String line = in.readLine();
        if (line == null) {
            throw new LaunchFailed(
                    ExitStatus.USAGE,
                    "There is no terminal to talk to and no command to read.\n"
                            + "A gateway without a prompt: wristway serve");
        }
        try (Reach gateway = Reach.any(data(shell.virtual()), occasions(shell.virtual(), Occasion.SCRIPT))) {
            int worst = ExitStatus.OK;
            for (; line != null; line = in.readLine()) {
                if (line.isBlank() || line.strip().startsWith("#")) continue;
                Ending ending = gateway.conversation().run(line, out, err);
                if (ending.isFailure()) return ending.status();
                worst = Math.max(worst, ending.status());
            }
            return worst;
        }
    }

    private int demo(Invocation.Demo demo) throws LaunchFailed, IOException, InterruptedException {
        boolean prompt = demo.prompt() && terminal();
        Tour tour = demo.tour().isPresent() ? Tour.of(demo.tour().get()) : Tour.ours();
        DataFolder data = DataFolder.fresh();
        Set<Occasion> occasions = occasions(true, prompt ? Occasion.PROMPT : Occasion.SCRIPT);
        try (Reach gateway = Reach.own(data, occasions)) {
            Screen screen = new Screen(out, terminal());
            List<String> failures = tour.play(gateway.conversation(), data, screen, demo.fast() ? Pace.NONE : Pace.READING);
            if (!failures.isEmpty()) out.println("\nThe tour did not go as it should:");
            failures.forEach(failure -> out.println("  " + failure));
            if (prompt) {
                out.println("\nThe rest is yours: try help, or press Tab. The world ends when you type exit.\n");
                gateway.host().openPrompt();
                gateway.host().awaitStop();
            } else if (demo.prompt()) {
                out.println("\nThere is no terminal, so the tour ends here.");
            }
            return failures.isEmpty() ? ExitStatus.OK : ExitStatus.ERROR;
        }
    }

    private static DataFolder data(boolean virtual) throws LaunchFailed {
        return DataFolder.chosen(System.getenv(), virtual);
    }

    private static Set<Occasion> occasions(boolean virtual, Occasion talk) {
        return EnumSet.of(talk, virtual ? Occasion.VIRTUAL : Occasion.REAL);
    }

    /** The script knows best; a console object stands for a terminal only before Java 22. */
    private static boolean terminal() {
        String told = System.getProperty("wristway.terminal");
        return told != null ? Boolean.parseBoolean(told) : System.console() != null;
    }
}
