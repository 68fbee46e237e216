package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.RawFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFilesTest {
    private final GogoShell shell = new GogoShell();
    @TempDir
    Path folder;

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void areWrittenAsTheyCame() throws Exception {
        shell.gateway.history.files.add(Examples.file());
        shell.gateway.history.files.add(new RawFile("../x/7", "sleep", Examples.NOW, false, Bytes.ofHex("ff")));
        Path into = folder.resolve("new/kitchen");
        String printed = shell.run("wearable:files kitchen --to " + into);
        assertTrue(printed.replaceAll("\\s+", " ").contains("2 files are written to " + into), printed);
        assertEquals(Set.of("daily-details-00b95569040400.bin", "sleep-x-7.bin"), names(into), "a name leads nowhere else");
        assertArrayEquals(new byte[] {0x0a, 0x0b}, Files.readAllBytes(into.resolve("daily-details-00b95569040400.bin")));
        assertEquals("OK 0", shell.outcome());
    }

    @Test
    void aFolderThatCannotBeSaysSo() throws Exception {
        shell.gateway.history.files.add(Examples.file());
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(shell.run("wearable:files kitchen --to " + file).startsWith("INVALID  nothing can be written to"));
        assertEquals("INVALID 2", shell.outcome());
    }

    @Test
    void whereThereIsNoneNoFolderIsMade() throws Exception {
        assertTrue(shell.run("wearable:files kitchen --days 3 --to " + folder.resolve("x")).startsWith("No file is stored since 2026-11-20."));
        assertEquals(Set.of(), names(folder));
    }

    private static Set<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
