package io.github.wristway.itests.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.itests.exam.ExamTest;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.inject.Inject;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands run in the shell of the very bundles that ship. */
@ExamTest(OnFelix.class)
class CommandsIT {
    @Inject
    CommandProcessor shell;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private CommandSession session;

    @BeforeEach
    void openSession() {
        session = shell.createSession(InputStream.nullInputStream(), printed, printed);
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void aCommandPrints() throws Exception {
        session.execute("echo hello");
        assertEquals("hello", printed.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThrows(CommandNotFoundException.class, () -> session.execute("wearable:fly"));
    }
}
