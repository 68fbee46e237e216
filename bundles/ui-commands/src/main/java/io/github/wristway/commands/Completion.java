package io.github.wristway.commands;

import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.service.component.annotations.Component;

/** Teaches every Felix shell, before its first command, what the Tab key can complete. Karaf has no place to put that. */
@Component
public final class Completion implements CommandSessionListener {
    /** Where the Felix shell keeps it; there is none in a script. */
    private static final String KNOWN = ".completions";

    @Override
    public void beforeExecute(CommandSession session, CharSequence command) {
        if (session.get(KNOWN) instanceof Map<?, ?> known && !known.containsKey("wearable:list")) JLineCompletion.teach(known);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Exception exception) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Object result) {}
}
