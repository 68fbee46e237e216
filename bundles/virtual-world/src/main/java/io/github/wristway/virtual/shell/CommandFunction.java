package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.World;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;

/** A command as the shell calls it. Only here does an exception become words. */
final class CommandFunction implements Function {
    private final Command command;
    private final World world;

    CommandFunction(Command command, World world) {
        this.command = command;
        this.world = world;
    }

    @Override
    public Object execute(CommandSession session, List<Object> typed) {
        tell(session, Outcome.ERROR); // until we know better
        Object answer;
        Outcome outcome = Outcome.OK;
        if (typed.stream().anyMatch(word -> "--help".equals(String.valueOf(word)))) {
            answer = command.manual();
        } else {
            try {
                answer = command.action().run(Arguments.of(typed, world, command.usage()));
            } catch (WristwayException e) {
                outcome = e.outcome();
                answer = Command.wrapped("", outcome + "  " + e.getMessage() + ". " + e.remedy() + ".");
            }
        }
        tell(session, outcome);
        return answer;
    }

    private static void tell(CommandSession session, Outcome outcome) {
        session.put("outcome", outcome.name());
        session.put("status", outcome.exitStatus());
    }
}
