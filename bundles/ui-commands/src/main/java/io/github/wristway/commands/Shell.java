package io.github.wristway.commands;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;

/**
 * The shell that a command was typed into, for the time of that command. In a script, or with {@code --json}, nobody is
 * there: it asks nothing, and the result is all that is printed.
 */
final class Shell {
    private static final int LOWEST_TABLE = 8;

    private final CommandSession session;
    private final Typed typed;
    private final Optional<Terminal> person;
    private final Clock clock;
    private volatile boolean interrupted;

    private Shell(CommandSession session, Typed typed, Optional<Terminal> person, Clock clock) {
        this.session = session;
        this.typed = typed;
        this.person = person;
        this.clock = clock;
    }

    static Shell of(CommandSession session, Typed typed, Clock clock) {
        return new Shell(session, typed, typed.wantsJson() ? Optional.empty() : Terminal.of(session), clock);
    }

    /**
     * Until it is closed, Ctrl-C interrupts this thread alone. Gogo would interrupt its own as well, drop the answer, and
     * show the exception that comes of it. What runs in the background leaves Ctrl-C to the foreground.
     */
    Terminal.Restored interruptible() {
        if (person.isEmpty() || isInBackground()) return () -> {};
        Thread command = Thread.currentThread();
        Terminal.Restored before = person.get().onInterrupt(() -> {
            interrupted = true;
            command.interrupt();
        });
        return () -> {
            before.close();
            if (interrupted) Thread.interrupted();
        };
    }

    private static boolean isInBackground() {
        Job job = Job.Utils.current();
        return job != null && job.status() == Job.Status.Background;
    }

    /** The keys of the person, until they are closed; what runs in the background leaves them to the foreground. */
    Optional<Terminal.Keys> keys() {
        return isInBackground() ? Optional.empty() : person.flatMap(Terminal::keys);
    }

    /** Whether Ctrl-C was pressed, and the answer is seen all the same. */
    boolean wasInterrupted() {
        return interrupted;
    }

    /** Whether nobody will see the answer, because Gogo itself was interrupted. */
    boolean dropsAnswer() {
        return !interrupted && Thread.currentThread().isInterrupted();
    }

    boolean isInteractive() {
        return person.isPresent();
    }

    /** Tells a person; in a script it is not said. */
    void say(String text) {
        person.ifPresent(terminal -> terminal.print(text));
    }

    /** Something that may take more than a moment. */
    interface Work<T> {
        T done() throws WristwayException;
    }

    /** Tells a person what goes on while it goes on. */
    <T> T during(String what, Work<T> work) throws WristwayException {
        if (person.isEmpty()) return work.done();
        String line = Typesetting.harmless(what) + " …";
        if (!person.get().redraws()) person.get().print(Typesetting.cut(line, Typesetting.COLUMNS));
        try (LiveLine live = new LiveLine(person.get())) {
            live.show(line);
            return work.done();
        }
    }

    /** Tells a person, or in a script the error stream. */
    void warn(String text) {
        String paragraph = Typesetting.paragraph(text);
        if (isInteractive()) say(paragraph);
        else if (!typed.wantsJson() && Process.Utils.current() != null) Process.Utils.current().err().println(paragraph);
    }

    /**
     * Asks and waits for a line.
     *
     * @return empty if nobody is there to answer
     */
    Optional<String> ask(String question) throws Cancelled {
        return answer(question, false).map(String::strip);
    }

    /** The same for what nobody else should see. */
    Optional<Secret> askHidden(String question) throws Cancelled {
        String hint = person.isEmpty() || person.get().hides() ? "" : " (it will be seen as you type)";
        return answer(question + hint + ": ", true).map(Secret::of);
    }

    private Optional<String> answer(String question, boolean hidden) throws Cancelled {
        if (person.isEmpty()) return Optional.empty();
        try {
            return person.get().ask(Typesetting.harmless(question), hidden);
        } catch (Cancelled e) {
            throw new Cancelled(typed.command());
        }
    }

    /** A file as typed, seen from where the session is. */
    Path path(Path typedPath) {
        return session.currentDir().resolve(typedPath);
    }

    /** Shows a plan at work: to a person line by line, in a script only that somebody has to tap the band. */
    Onlooker onlooker() {
        return person.<Onlooker>map(terminal -> new Progress(terminal, clock)).orElseGet(() -> new TapOnly(this));
    }

    /** Shows a batch at work: as a table where the screen has room to draw it again. */
    BatchScreen batchScreen() {
        Optional<BatchScreen> table = person.filter(terminal -> terminal.rows() >= LOWEST_TABLE).map(terminal -> new BatchTable(terminal, clock));
        return table.orElseGet(() -> new BatchLines(this, onlooker()));
    }

    /** The same for what is no plan: tells what goes on from the beginning. */
    Onlooker onlooker(String what) {
        Onlooker onlooker = onlooker();
        onlooker.shows(what + " …");
        return onlooker;
    }

    /** What was typed, with more options, to type it again. */
    String again(String... more) {
        return typed.with(List.of(more));
    }

    /** The shell goes on for a moment after the command that stops it, and would ask for another one. */
    void promptsNoMore() {
        session.put("prompt", "");
    }

    /** All commands that can be typed into it. */
    InstalledCommands installed() {
        return new InstalledCommands(session);
    }

    boolean wantsJson() {
        return typed.wantsJson();
    }

    String command() {
        return typed.command();
    }
}
