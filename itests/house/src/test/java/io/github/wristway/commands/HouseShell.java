package io.github.wristway.commands;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.account.AccountBridge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;

/** The commands of a house, in the thread of whoever types them: a script, so nobody is asked anything, unless somebody types answers. */
public final class HouseShell implements AutoCloseable {
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(threads);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CommandSession session;
    private final List<CommandFunction> functions;
    private InputStream keyboard = InputStream.nullInputStream();

    public HouseShell(Gateway gateway, List<AccountBridge> bridges) {
        Host host = new Host() {
            @Override
            public boolean isShared() {
                return true;
            }

            @Override
            public void stop() {}
        };
        functions = new CommandSet(gateway, () -> bridges, host).functions();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        session = processor.createSession(new InputStream() {
            @Override
            public int read() throws IOException {
                return keyboard.read();
            }
        }, out, out);
        session.put("interactive", false);
    }

    /** What the bundle of the commands offers beside them. */
    public static CopyWriter copies(Gateway gateway) {
        return new HistoryZips(gateway);
    }

    /** What a person sees who types a command, and this answer to what it asks. */
    public String answering(String answer, String line) {
        keyboard = new ByteArrayInputStream((answer + "\n").getBytes(StandardCharsets.UTF_8));
        session.put("interactive", true);
        try {
            return run(line).replace(PlanRun.WAY_OUT, PlanRun.WAY_OUT + answer + "\n");
        } finally {
            session.put("interactive", false);
        }
    }

    /** All that a command prints. Words are parted by blanks, unless they are in quotes. */
    public String run(String line) {
        printed.reset();
        List<String> words = WORD.matcher(line).results().map(word -> word.group().replace("'", "")).toList();
        CommandFunction function = functions.stream().filter(one -> one.name().full().equals(words.get(0))).findFirst().orElseThrow();
        Object answer = function.execute(session, List.copyOf(words.subList(1, words.size())));
        return printed.toString(StandardCharsets.UTF_8) + answer;
    }

    @Override
    public void close() {
        session.close();
        processor.stop();
    }
}
