package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JLineTerminalTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Terminal typing(String keys) throws Exception {
        Attributes quiet = new Attributes(); // these keys are typed before anybody asks, and a terminal would show that
        var keyboard = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        var terminal = new ExternalTerminal(null, "test", "xterm", keyboard, printed, StandardCharsets.UTF_8,
                                            SignalHandler.SIG_DFL, false, quiet, new Size(80, 24));
        return new JLineTerminal(terminal, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"kitchen", "Küche", "it's \"mine\"", "wow!! \\n", "a b"})
    void whatIsTypedIsTakenAsItIs(String line) throws Exception {
        assertEquals(Optional.of(line), typing(line + "\r").ask("Name: ", false));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("Name: "));
    }

    @Test
    void aPasswordIsNotShown() throws Exception {
        assertEquals(Optional.of("s3cret"), typing("s3cret\r").ask("Password: ", true));
        assertFalse(printed.toString(StandardCharsets.UTF_8).contains("s3cret"));
    }

    @Test
    void endOfInputIsNoAnswer() throws Exception {
        assertEquals(Optional.empty(), typing("\u0004").ask("Name: ", false));
    }
}
