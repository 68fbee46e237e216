package io.github.wristway.virtual.band;

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

class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/wristway/virtual/band");
    /** Imported or written out in full; a class of the band itself has no room before its name. */
    private static final Pattern ROOM = Pattern.compile("io\\.github\\.wristway\\.virtual\\.(?:band\\.([a-z]+)|(band|air|chunked))\\.[A-Z]");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** {@code life ← kept, told ← band ← first, newer, huami ← modern}; "." is the band itself. */
    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
        life   | nobody
        kept   | life
        told   | nobody
        .      | air chunked kept life told
        first  | air band kept life told
        huami  | air band kept life told
        modern | air band chunked huami life
        newer  | air band kept life
        """)
    void eachRoomKnowsOnlyThoseBelow(String name, String known) throws IOException {
        List<Path> files = files(SOURCES.resolve(name));
        assertFalse(files.isEmpty());
        Set<String> seen = new TreeSet<>();
        for (Path file : files) {
            Matcher rooms = ROOM.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (rooms.find()) seen.add(rooms.group(1) != null ? rooms.group(1) : rooms.group(2));
        }
        seen.remove(name);
        assertEquals(known == null ? List.of() : List.of(known.split(" ")), List.copyOf(seen));
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            List<Path> folders = rooms.filter(Files::isDirectory).toList();
            assertEquals(7, folders.size(), "a new room has a place in the order above");
            for (Path room : folders) assertTrue(Files.exists(room.resolve("package-info.java")), room.toString());
        }
    }

    private static List<Path> files(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
