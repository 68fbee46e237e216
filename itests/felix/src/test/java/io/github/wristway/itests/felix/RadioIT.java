package io.github.wristway.itests.felix;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.prompt.Prompt;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a host without D-Bus the real radio starts all the same, says what is missing, and is in nobody's way. */
@ExamTest(OnFelix.class)
class RadioIT {
    @Inject
    CommandProcessor gogo;

    private Prompt prompt;

    @BeforeEach
    void openSession() {
        prompt = new Prompt((keyboard, screen) -> new FelixShell(gogo.createSession(keyboard, screen, screen)));
    }

    @AfterEach
    void closeSession() {
        prompt.close();
    }

    @Test
    @Tag("R29")
    void theSelftestSaysWhatIsMissing() {
        prompt.type("gateway:selftest").ends("ADAPTER", 32).says("/nowhere/system_bus_socket").says("OK virtual is ready");
    }

    @Test
    void theVirtualRadioIsHeardAllTheSame() {
        prompt.type("wearable:scan --for 1s").ends("OK", 0);
    }
}
