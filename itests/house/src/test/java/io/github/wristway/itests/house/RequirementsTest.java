package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each requirement of docs/requirements.md is named by the tests that its row names, or its row says why there is none. */
class RequirementsTest {
    private static final int REQUIREMENTS = 43;
    private static final Path TOP = Path.of("../..");
    /** Such as {@code | R7 | what it is | `SomeTest.itDoes`, `OtherTest.itDoes` |} */
    private static final Pattern ROW = Pattern.compile("\\| R(\\d+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private static final Map<Integer, String> SHOWN_BY = new TreeMap<>();
    private static final Map<String, String> TESTS = new TreeMap<>();

    @BeforeAll
    static void readTheTableAndTheTests() throws IOException {
        for (String line : Files.readAllLines(TOP.resolve("docs/requirements.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) SHOWN_BY.put(Integer.valueOf(row.group(1)), row.group(3));
        }
        for (String folder : List.of("bundles", "itests")) {
            try (Stream<Path> files = Files.walk(TOP.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/test/java")).forEach(RequirementsTest::read);
            }
        }
    }

    private static void read(Path file) {
        try {
            TESTS.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat); // some rooms call theirs alike
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachHasItsRow() {
        assertEquals(IntStream.rangeClosed(1, REQUIREMENTS).boxed().toList(), List.copyOf(SHOWN_BY.keySet()));
    }

    @Test
    void eachIsNamedByItsTests() {
        List<String> wrong = new ArrayList<>();
        SHOWN_BY.forEach((number, shownBy) -> {
            Matcher named = NAMED.matcher(shownBy);
            boolean any = false;
            for (; named.find(); any = true) {
                String source = TESTS.getOrDefault(named.group(1), "");
                boolean names = Pattern.compile("\"R" + number + "\"\\)[^;{]*? " + named.group(2) + "\\(").matcher(source).find();
                if (!names) wrong.add("R" + number + " is not named by " + named.group());
            }
            if (!any && !shownBy.startsWith("none: ")) wrong.add("R" + number + " has neither a test nor a reason");
        });
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void whatATestNamesStandsInTheTable() {
        Pattern tag = Pattern.compile("@Tag\\(\"R(\\d+)\"\\)");
        List<String> missing = new ArrayList<>();
        TESTS.forEach((name, source) -> tag.matcher(source).results().map(found -> Integer.valueOf(found.group(1)))
                .filter(number -> !SHOWN_BY.getOrDefault(number, "").contains("`" + name + "."))
                .forEach(number -> missing.add(name + " names R" + number + ", and its row does not name the test")));
        assertTrue(missing.isEmpty(), () -> String.join("\n", missing));
    }
}
