package io.github.wristway.itests.bluez;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs everything that is named …Inside in user-mode kernels, and reports each test of it as one of its own. Where that
 * cannot be, it fails and says why; it never passes because there was nothing to run.
 *
 * <p>Real time and a real bluetoothd have their weather: if all are run and few fail, those are run once more on a fresh machine.
 */
class RealDaemonIT {
    private static final String ALL = ".*Inside";

    /** Each gets a machine, and they run at once: a user-mode kernel uses one processor only. */
    private static final List<String> MACHINES = List.of("(Tools|AnyThing|Contract|Gateway|Host)Inside", "FaultsInside");

    /** If more fail, it is not the weather. */
    private static final int MOST_REPEATED = 2;

    @TestFactory
    Stream<DynamicTest> onARealBluetoothd() throws IOException, InterruptedException {
        Machine.prepare();
        String wanted = System.getProperty("inside");
        boolean all = wanted.equals(ALL);
        List<Machine> running = new ArrayList<>();
        for (String classes : all ? MACHINES : List.of(wanted)) {
            running.add(Machine.boot(classes, classes, System.getProperty("inside.test")));
        }
        List<DynamicTest> tests = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Machine machine : running) {
            told.addAll(machine.told());
            tests.add(machine.toItsEnd());
        }
        List<Told> failed = told.stream().filter(Told::failed).toList();
        List<Told> again = all && !failed.isEmpty() && failed.size() <= MOST_REPEATED ? again(failed) : List.of();
        for (Told one : told) {
            tests.add(one.failed() ? one.orElse(again.stream().filter(one::isOf).findFirst()) : one.here());
        }
        return tests.stream();
    }

    /** What becomes of them on a machine that nothing has happened to. Of a test with parameters, all are run. */
    private static List<Told> again(List<Told> failed) throws IOException, InterruptedException {
        String classes = failed.stream().map(Told::type).distinct().collect(Collectors.joining("|", "(", ")"));
        String tests = failed.stream().map(Told::test).map(Pattern::quote).collect(Collectors.joining("|"));
        return Machine.boot("again", classes, tests).told();
    }
}
