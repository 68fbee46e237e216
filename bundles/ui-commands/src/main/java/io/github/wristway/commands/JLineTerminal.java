package io.github.wristway.commands;

import io.github.wristway.gateway.base.Cancelled;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** The terminal of the JLine shells: Felix's and Karaf's. The only class that knows JLine, which need not be there. */
record JLineTerminal(org.jline.terminal.Terminal terminal, PrintStream console) implements Terminal {
    private static final Character NOTHING_SHOWN = '\0';

    /** The session's terminal, under the names that Felix and Karaf give it. */
    static Optional<Terminal> of(CommandSession session) {
        for (String name : new String[] {".terminal", ".jline.terminal"}) {
            if (session.get(name) instanceof org.jline.terminal.Terminal terminal) {
                return Optional.of(new JLineTerminal(terminal, session.getConsole()));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean redraws() {
        return !terminal.getType().startsWith(org.jline.terminal.Terminal.TYPE_DUMB);
    }

    @Override
    public int rows() {
        return redraws() && terminal.getWidth() >= Typesetting.COLUMNS ? terminal.getHeight() : 0;
    }

    @Override
    public boolean hides() {
        return redraws();
    }

    @Override
    public Restored onInterrupt(Runnable action) {
        SignalHandler before = terminal.handle(Signal.INT, signal -> action.run());
        return () -> terminal.handle(Signal.INT, before);
    }

    @Override
    public Optional<Keys> keys() {
        return redraws() ? Optional.of(new RawKeys(terminal, terminal.enterRawMode())) : Optional.empty();
    }

    /** @param before how the terminal was */
    private record RawKeys(org.jline.terminal.Terminal terminal, Attributes before) implements Keys {
        /** Raw terminals answer every tenth of a second, however short one waits. */
        private static final long MOMENT_MILLIS = 1;
        /** Within that the rest of a key follows, which may come over a network. */
        private static final long REST_MILLIS = 50;

        @Override
        public boolean pressed() {
            try {
                if (!typed(MOMENT_MILLIS)) return false;
                while (typed(REST_MILLIS)) { /* an arrow key sends several characters */ }
                return true;
            } catch (InterruptedIOException e) {
                Thread.currentThread().interrupt(); // meant for whoever asks
                return true;
            } catch (IOException e) {
                return false; // no key can be pressed on it any more
            }
        }

        private boolean typed(long within) throws IOException {
            return terminal.reader().read(within) >= 0;
        }

        @Override
        public void close() {
            terminal.setAttributes(before);
        }
    }

    @Override
    public Optional<String> ask(String question, boolean hidden) throws Cancelled {
        console.flush();
        LineReader reader = LineReaderBuilder.builder().terminal(terminal)
                                             .variable(LineReader.DISABLE_HISTORY, true)
                                             .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                                             .build();
        try {
            return Optional.of(reader.readLine(question, hidden ? NOTHING_SHOWN : null));
        } catch (EndOfFileException e) {
            return Optional.empty();
        } catch (UserInterruptException e) {
            throw new Cancelled("the question");
        }
    }
}
