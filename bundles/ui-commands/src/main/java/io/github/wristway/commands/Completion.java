package io.github.wristway.commands;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.service.component.annotations.Component;

/** Teaches every Felix shell, before its first command, what the Tab key can complete. Karaf has no place to put that. */
@Component
public final class Completion implements CommandSessionListener {
    /** Where the Felix shell keeps it; there is none in a script. */
    private static final String KNOWN = ".completions";

    /** Where it keeps the line that is being completed. */
    private static final String LINE = ".commandLine";

    /** @param names for the words of the line so far; none where the shell does not tell them */
    static List<?> candidates(CommandSession session, Function<List<String>, List<String>> names) {
        Object line = session.get(LINE);
        return line == null ? names.apply(List.of()) : JLineCompletion.candidates(names.apply(JLineCompletion.words(line)));
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence command) {
        if (session.get(KNOWN) instanceof Map<?, ?> known && !known.containsKey("wearable:list")) JLineCompletion.teach(known);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Exception exception) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Object result) {}
}
