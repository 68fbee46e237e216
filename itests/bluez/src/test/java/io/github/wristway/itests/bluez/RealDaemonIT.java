package io.github.wristway.itests.bluez;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs everything that is named …Inside in user-mode kernels, and reports each test of it as one of its own. Where that
 * cannot be, it fails and says why; it never passes because there was nothing to run.
 */
class RealDaemonIT {
    /** Each gets a machine, and they run at once: a user-mode kernel uses one processor only. */
    private static final List<String> MACHINES = List.of("(Tools|AnyThing|Contract|Gateway|Host)Inside", "FaultsInside");

    @TestFactory
    Stream<DynamicTest> onARealBluetoothd() throws IOException, InterruptedException {
        Machine.prepare();
        String wanted = System.getProperty("inside");
        List<Machine> running = new ArrayList<>();
        for (String classes : wanted.equals(".*Inside") ? MACHINES : List.of(wanted)) {
            running.add(Machine.boot(classes, System.getProperty("inside.test")));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Machine machine : running) tests.addAll(machine.tests());
        return tests.stream();
    }
}
