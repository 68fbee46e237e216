package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/wristway/miband");
    private static final Pattern HARMLESS = Pattern.compile(
            "import (static )?(io\\.github\\.wristway\\.(gateway\\.(base|device)|miband\\.(huami(2021)?|one|activity|files|xiaomi(\\.proto)?))\\.\\w+"
            + "|java\\.(time|util|util\\.(zip|regex|stream|function)|security|math|nio\\.charset)(\\.(temporal|zone))?\\.\\w+"
            + "|com\\.google\\.protobuf\\.\\w+"
            + "|org\\.bouncycastle\\.(asn1\\.x9|crypto\\.ec|math\\.ec)\\.\\w+"
            + "|javax\\.crypto(\\.spec)?\\.\\w+|java\\.io\\.ByteArrayOutputStream|java\\.nio\\.Byte(Buffer|Order));");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\bClock\\b|\\.now\\(|System\\.(?!arraycopy)|\\bThread\\b|ExecutorService|new Random\\(|SecureRandom");
    /** Imported or written out in full; a class of the driver itself has no room before its name. */
    private static final Pattern ROOM = Pattern.compile("io\\.github\\.wristway\\.miband\\.(\\w+)[.;]");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"huami", "huami2021", "one", "xiaomi", "activity", "files"})
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

    /** {@code talk ← door, sync, settings, use ← first, newer ← carry}, all above the bytes; and none knows the driver itself. */
    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
        one       | nobody
        huami     | nobody
        xiaomi    | nobody
        huami2021 | huami
        activity  | huami
        files     | nobody
        keyfiles  | nobody
        talk      | huami huami2021 one
        door      | huami huami2021 talk
        sync      | activity huami huami2021 talk
        settings  | huami huami2021 talk
        use       | huami huami2021 one talk
        first     | activity door one settings sync talk use
        newer     | door files huami settings sync talk use xiaomi
        carry     | newer talk xiaomi
        """)
    void eachRoomKnowsOnlyThoseBelow(String name, String known) throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path file : files(name)) {
            Matcher rooms = ROOM.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (rooms.find()) seen.add(rooms.group(1));
        }
        seen.remove(name);
        assertEquals(known == null ? List.of() : List.of(known.split(" ")), List.copyOf(seen));
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            List<Path> folders = rooms.filter(Files::isDirectory).toList();
            assertEquals(15, folders.size(), "a new room has a place in the order above");
            for (Path room : folders) assertTrue(Files.exists(room.resolve("package-info.java")), room.toString());
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
