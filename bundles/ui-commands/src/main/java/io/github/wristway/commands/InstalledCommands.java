package io.github.wristway.commands;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;

/** The commands that can be typed into a session: ours and others. */
record InstalledCommands(CommandSession session) {
    /** All but those that are not for people, by name. */
    List<String> all() {
        Object known = session.get(".commands");
        Stream<String> there = known instanceof Set<?> set ? set.stream().map(String::valueOf) : Stream.empty();
        return Stream.concat(CommandSet.all().map(CommandSet.CommandName::full), there)
                     .filter(name -> !name.contains(":_")).distinct().sorted().toList();
    }

    /** What a command of ours says of itself. */
    String helpOf(String command) {
        return executed(command + " --help");
    }

    /** What Felix's own help says of a command. */
    String helpOfOthers(String command) {
        return executed("felix:help '" + command + "'");
    }

    private String executed(String line) {
        try {
            return String.valueOf(session.execute(line)).strip();
        } catch (Exception e) {
            return Typesetting.sentence(line + " does not tell: " + e.getMessage());
        }
    }
}
