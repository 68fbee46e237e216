package io.github.wristway.commands;

import io.github.wristway.gateway.account.AccountBridge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/** A real Gogo shell with our commands in it and with {@code each}, {@code grep} and {@code echo} of the Felix shell. */
final class GogoShell implements AutoCloseable {
    final ScriptedBridge bridge = new ScriptedBridge();
    final ScriptedGateway gateway = new ScriptedGateway(bridge);
    final List<AccountBridge> bridges = new ArrayList<>();
    final CommandSession session;
    boolean stopped;
    boolean shared;

    private final CommandProcessorImpl processor;
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private InputStream typing = InputStream.nullInputStream();

    GogoShell() {
        threads.start();
        processor = new CommandProcessorImpl(threads);
        processor.addConverter(new AnswerConverter());
        for (String name : List.of("each", "if", "not")) processor.addCommand("gogo", new Procedural(), name);
        for (String name : List.of("grep", "echo")) processor.addCommand("gogo", new Posix(processor), name);
        Host host = new Host() {
            @Override
            public boolean isShared() {
                return shared;
            }

            @Override
            public void stop() {
                stopped = true;
            }
        };
        bridges.add(bridge);
        CommandSet commands = new CommandSet(gateway, () -> bridges, host);
        for (CommandFunction function : commands.functions()) {
            processor.addCommand(function.name().scope(), function, function.name().name());
        }
        processor.addCommand("gateway", new Unknown(), Unknown.NAME);
        for (Names names : Names.values()) processor.addCommand(Names.SCOPE, commands.names(names), names.function());
        processor.addListener(new Completion());
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        session = processor.createSession(new InputStream() {
            @Override
            public int read() throws IOException {
                return typing.read();
            }
        }, out, out);
        gateway.wearables.all.add(Examples.wearable("kitchen", "Mi Smart Band 4"));
        gateway.air.heard.add(Examples.sighting("Mi Smart Band 4", gateway.wearables.all.get(0)));
        gateway.models.all.add(Examples.sheet());
        gateway.plans.report = PlanExamples.freed();
        gateway.settings.all.addAll(SettingExamples.settings());
        bridge.accounts.add(ScriptedBridge.anna());
    }

    /** Somebody sits there and will type these lines, and then close the input. */
    GogoShell typing(String... lines) {
        session.put("prompt", "g! ");
        String all = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        typing = new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Runs a line as a shell does, and tells all that was printed: on the way, and as its result. */
    String run(String line) throws Exception {
        printed.reset();
        Object result = session.execute(line);
        String onTheWay = printed.toString(StandardCharsets.UTF_8);
        return onTheWay + (result == null ? "" : session.format(result, Converter.INSPECT));
    }

    String outcome() {
        return session.get("outcome") + " " + session.get("status");
    }

    @Override
    public void close() {
        session.close();
        processor.stop();
        threads.stop();
    }
}
