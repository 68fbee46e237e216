package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** What became of a test inside, as {@link Inside} wrote it down. */
record Told(String type, String test, String outcome) {
    static Told decode(String line) {
        String[] parts = line.split("\t", 3);
        return new Told(parts[0], parts[1], parts[2]);
    }

    boolean failed() {
        return !outcome.equals("OK") && !leftOut();
    }

    private boolean leftOut() {
        return outcome.startsWith("SKIPPED") || outcome.startsWith("ABORTED");
    }

    boolean isOf(Told other) {
        return type.equals(other.type) && test.equals(other.test);
    }

    @Override
    public String toString() {
        return type + "." + test;
    }

    /** As a test of this machine. */
    DynamicTest here() {
        return DynamicTest.dynamicTest(toString(), () -> {
            if (leftOut()) Assumptions.abort(outcome);
            if (failed()) fail(why());
        });
    }

    /** As a test of this machine, which is forgiven if it passed in a second run; and then says so in its name and in the log. */
    DynamicTest orElse(Optional<Told> second) {
        if (second.isEmpty() || second.get().failed()) return here();
        return DynamicTest.dynamicTest(this + " PASSED ONLY ON THE SECOND RUN",
                () -> System.err.println("[WARNING] " + this + " passed only on the second run; on the first:\n" + why()));
    }

    private String why() {
        return outcome.replace("\\n", "\n");
    }
}
