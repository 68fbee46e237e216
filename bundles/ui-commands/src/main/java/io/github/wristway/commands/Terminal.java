package io.github.wristway.commands;

import io.github.wristway.gateway.base.Cancelled;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;

/** Where the person sits. */
interface Terminal {
    /** What can be drawn over without a line break. */
    int LINE = Typesetting.COLUMNS - 1;

    /** Takes away what stands to the right of the cursor, in every terminal that is none of the dumb ones. */
    String REST_AWAY = "\u001B[K";

    /** Whoever sits there. The session variable {@code interactive} has the last word; a prompt or a terminal tells it otherwise. */
    static Optional<Terminal> of(CommandSession session) {
        Object said = session.get("interactive");
        if (said != null && !Boolean.parseBoolean(said.toString())) return Optional.empty();
        Optional<Terminal> terminal = jline(session);
        if (terminal.isPresent()) return terminal;
        boolean there = said != null || session.get("prompt") != null;
        return there ? Optional.of(new PlainTerminal(session.getKeyboard(), session.getConsole())) : Optional.empty();
    }

    private static Optional<Terminal> jline(CommandSession session) {
        try {
            return JLineTerminal.of(session);
        } catch (NoClassDefFoundError e) {
            return Optional.empty(); // a shell without JLine
        }
    }

    /** Where to print what is not the result. */
    PrintStream console();

    /** Whether a carriage return goes back to the beginning of the line, so that it can be drawn again. */
    boolean redraws();

    /** Whether it can read without showing what is typed. */
    boolean hides();

    /**
     * Asks and waits for a line.
     *
     * @return empty at the end of the input
     * @throws Cancelled if the person pressed Ctrl-C
     */
    Optional<String> ask(String question, boolean hidden) throws Cancelled;

    /** Until it is closed, Ctrl-C does that, and not what the shell does otherwise. */
    default Restored onInterrupt(Runnable action) {
        return () -> {};
    }

    /** Until it is closed, keys are not shown, and can be noticed; empty where a key cannot be told from a line. */
    default Optional<Keys> keys() {
        return Optional.empty();
    }

    /** The keys of the terminal. */
    interface Keys extends Restored {
        /** Whether one has been pressed since the last time; does not wait for it. */
        boolean pressed();
    }

    /** Closed, it makes things as they were. */
    interface Restored extends AutoCloseable {
        @Override
        void close();
    }

    default void print(String line) {
        console().println(line);
        console().flush();
    }

    /** Draws the line that the next {@link #draw} or {@link #erase} takes away; nothing where lines stay. */
    default void draw(String line) {
        if (!redraws()) return;
        console().print("\r" + Typesetting.cut(line, LINE) + REST_AWAY); // in one piece, so that it does not flicker
        console().flush();
    }

    /** How many lines can be drawn over again; 0 where lines stay. */
    default int rows() {
        return 0;
    }

    /** Draws lines in place of so many that were drawn before. */
    default void drawAgain(List<String> lines, int before) {
        StringBuilder all = new StringBuilder(before == 0 ? "\r" : "\r\u001B[" + before + "A");
        for (String line : lines) all.append(Typesetting.cut(line, LINE)).append(REST_AWAY).append('\n');
        console().print(all.append("\u001B[J")); // and nothing below
        console().flush();
    }

    default void erase() {
        if (redraws()) console().print("\r" + REST_AWAY);
    }
}
