package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/wristway/miband");
    private static final Pattern HARMLESS = Pattern.compile(
            "import (static )?(io\\.github\\.wristway\\.(gateway\\.(base|device)|miband\\.(huami(2021)?|one|activity))\\.\\w+"
            + "|java\\.(time|util|util\\.(zip|regex|stream)|security|math|nio\\.charset)(\\.temporal)?\\.\\w+"
            + "|org\\.bouncycastle\\.(asn1\\.x9|crypto\\.ec|math\\.ec)\\.\\w+"
            + "|javax\\.crypto(\\.spec)?\\.\\w+|java\\.io\\.ByteArrayOutputStream|java\\.nio\\.Byte(Buffer|Order));");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\bClock\\b|\\.now\\(|System\\.(?!arraycopy)|\\bThread\\b|ExecutorService|new Random\\(|SecureRandom");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"huami", "huami2021", "one", "xiaomi", "activity"})
    void packagesThatKnowBytesKnowNothingElse(String name) throws IOException {
        List<Path> files = files(name);
        assertFalse(files.isEmpty());
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            assertEquals(List.of(), lines.stream()
                    .filter(line -> line.startsWith("import ") && !HARMLESS.matcher(line).matches()).toList(), file.toString());
            assertEquals(List.of(), lines.stream().filter(line -> ACTIVE.matcher(line).find()).toList(), file.toString());
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
