package io.github.wristway.commands;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.account.AccountBridge;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;

/** The commands of a house, in the thread of whoever types them: a script, so nobody is asked anything. */
public final class HouseShell implements AutoCloseable {
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(threads);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CommandSession session;
    private final List<CommandFunction> functions;

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
        session = processor.createSession(InputStream.nullInputStream(), out, out);
        session.put("interactive", false);
    }

    /** What the bundle of the commands offers beside them. */
    public static CopyWriter copies(Gateway gateway) {
        return new HistoryZips(gateway);
    }

    /** All that a command prints. Words are parted by blanks. */
    public String run(String line) {
        printed.reset();
        List<String> words = List.of(line.split(" "));
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
