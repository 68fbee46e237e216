package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;

import io.github.wristway.commands.CommandSet.CommandName;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One command, as Gogo calls it: parses what was typed, runs the method, and makes an answer of whatever comes of it.
 * Afterwards the session variables {@code outcome} and {@code status} have the code and its exit status.
 */
final class CommandFunction implements Function {
    private static final Logger log = LoggerFactory.getLogger(CommandFunction.class);

    private final CommandName name;
    private final CommandSet commands;
    private final Clock clock;

    CommandFunction(CommandName name, CommandSet commands, Clock clock) {
        this.name = name;
        this.commands = commands;
        this.clock = clock;
    }

    CommandName name() {
        return name;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) {
        Typed typed = Typed.of(name.full(), arguments);
        Shell shell = Shell.of(session, typed, clock);
        Answer<?> answer;
        Terminal.Restored interrupts = shell.interruptible();
        try {
            answer = answer(shell, typed);
        } finally {
            interrupts.close();
        }
        session.put("outcome", answer.outcome().name());
        session.put("status", answer.outcome().exitStatus());
        return typed.wantsJson() ? Json.text(answer.facts()) : answer;
    }

    private Answer<?> answer(Shell shell, Typed typed) {
        try {
            CommandLine line = CommandSyntax.of(name, commands.of(name.method().getDeclaringClass(), shell), clock);
            var parsed = line.parseArgs(typed.array());
            if (line.isUsageHelpRequested()) return help(CommandSyntax.help(line));
            new RunLast().execute(parsed);
            return line.getExecutionResult();
        } catch (UnmatchedArgumentException e) {
            return misused(unmatched(e));
        } catch (ParameterException e) {
            return misused(wrong(e));
        } catch (ExecutionException e) {
            return e.getCause() instanceof WristwayException known ? Failure.of(known) : bug(e.getCause());
        } catch (RuntimeException e) {
            return bug(e);
        }
    }

    private static Answer<Void> help(String text) {
        return Answer.of(Outcome.OK, List.of(), Map.of("help", text), text);
    }

    private Answer<Void> misused(String what) {
        return Failure.of(Outcome.INVALID, name.full() + ": " + what, "See " + name.full() + " --help");
    }

    /** Without the words of whoever writes parsers. */
    private static String wrong(ParameterException e) {
        if (e instanceof MissingParameterException missing) return missing.getMissing().stream().map(ArgSpec::paramLabel).collect(joining(" and ", "there is no ", ""));
        return e.getMessage().replaceFirst("^Invalid value for (?:option '(.*?)'|positional parameter at index \\d+ \\((.*?)\\)): ", "$1$2: ");
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        List<String> near = e.getSuggestions();
        return "\"" + first + "\" is not known here" + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }

    private Answer<Void> bug(Throwable e) {
        log.error("{}: failed", name.full(), e);
        return Failure.of(Outcome.ERROR, name.full() + " failed: " + e,
                          "This is a bug in Wristway; please report it with the lines of the log");
    }
}
