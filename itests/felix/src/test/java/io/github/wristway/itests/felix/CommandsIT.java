package io.github.wristway.itests.felix;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.prompt.AllThere;
import io.github.wristway.itests.prompt.Prompt;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import javax.inject.Inject;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Commands run in the shell of the very bundles that ship, and answer people as well as scripts. */
@ExamTest(OnFelix.class)
class CommandsIT {
    @Inject
    BundleContext context;

    @Inject
    CommandProcessor gogo;

    private Prompt prompt;
    private AllThere all;

    @BeforeEach
    void openSession() {
        prompt = new Prompt((keyboard, screen) -> new FelixShell(gogo.createSession(keyboard, screen, screen)));
        all = new AllThere(context);
    }

    @AfterEach
    void closeSession() {
        prompt.close();
    }

    @Test
    void theCommandsOfAllBundlesAnswer() {
        all.commandsAnswer(prompt);
    }

    @Test
    void theShellKnowsHowTheLastCommandEnded() {
        all.theShellKnowsHowTheLastCommandEnded(prompt);
    }

    @Test
    void jsonCanBeRead() {
        all.jsonCanBeRead(prompt);
    }

    @Test
    void anUnknownCommandIsRefused() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (CommandSession session = gogo.createSession(InputStream.nullInputStream(), screen, screen)) {
            assertThrows(CommandNotFoundException.class, () -> session.execute("wearable:fly"));
        }
    }
}
