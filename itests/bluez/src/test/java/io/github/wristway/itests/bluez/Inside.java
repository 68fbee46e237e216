package io.github.wristway.itests.bluez;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs inside of the user-mode kernel: every test class whose name ends in "Inside", or those that are named. What becomes
 * of each test is written down at once, so that it is known outside even if this machine stops.
 */
public final class Inside {
    /** One line for each test, {@code class, test, outcome} between tabs, and in the end {@link #END}. */
    static final String RESULTS = "results";
    static final String END = "END";

    private Inside() {}

    /** @param arguments the folder for what is written, and patterns of class names and test names, if not all are wanted */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.deleteIfExists(folder.resolve(RESULTS));
        LauncherDiscoveryRequest wanted = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("io.github.wristway"))
                .filters(includeClassNamePatterns(".*\\." + (arguments.length > 1 ? arguments[1] : ".*Inside")))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(
                        !test.isTest() || arguments.length < 3 || test.getDisplayName().matches(arguments[2]))).build();
        LauncherFactory.create().execute(wanted, new Scribe(folder, System.out));
        write(folder, END);
        System.exit(0); // what threads are left over is of no interest any more
    }

    private static void write(Path folder, String line) {
        try {
            Files.writeString(folder.resolve(RESULTS), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Scribe(Path folder, PrintStream out) implements TestExecutionListener {
        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) out.println("begins: " + test.getDisplayName());
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            write(folder, String.join("\t", container(test), test.getDisplayName(), "SKIPPED " + reason));
        }

        /** A class that fails as a whole fails, too. */
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) return;
            String outcome = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? "OK" : result.getStatus() + " "
                    + result.getThrowable().map(Scribe::told).orElse("");
            out.println("ends: " + test.getDisplayName() + ": " + outcome.lines().findFirst().orElse(""));
            write(folder, String.join("\t", container(test), test.getDisplayName(), outcome.replace("\t", "  ").replace("\n", "\\n")));
        }

        private static String container(TestIdentifier test) {
            return test.getUniqueIdObject().getSegments().stream().filter(segment -> segment.getType().equals("class"))
                    .map(segment -> segment.getValue().substring(segment.getValue().lastIndexOf('.') + 1)).findFirst().orElse("all");
        }

        private static String told(Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }
}
