package io.github.wristway.commands;

import io.github.wristway.gateway.base.Outcome;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;

/** What a shell answers to a command that there is not; its profile says {@code default = { gateway:__unknown $args }}. */
final class Unknown implements Function {
    static final String NAME = "__unknown";
    /** As in every Unix shell. */
    private static final int STATUS = 127;

    @Override
    public Object execute(CommandSession session, List<Object> arguments) {
        String typed = arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
        List<String> near = Near.names(typed, new InstalledCommands(session).all());
        Answer<Void> answer = Failure.of(Outcome.NOT_FOUND, "there is no command \"" + typed + "\"",
                near.isEmpty() ? "See help for those that there are" : "Did you mean " + String.join(" or ", near) + "?");
        session.put("outcome", Outcome.NOT_FOUND.name());
        session.put("status", STATUS);
        return answer;
    }
}
