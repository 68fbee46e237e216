package io.github.wristway.miband.keyfiles;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.KeyReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Tells by its first bytes what a file is, and by its name where these say nothing. */
@Component
public final class MiBandKeyFiles implements KeyReader {
    private static final int BEGINNING = 512;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] NO_FILES = {'P', 'K', 5, 6};
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String knows() {
        return "a ZIP export or exported settings of Gadgetbridge; a log of Mi Fitness";
    }

    @Override
    public Optional<FoundKeys> read(Path file) throws IOException, MalformedMessage {
        byte[] beginning = beginning(file);
        String name = file.getFileName().toString();
        if (begins(beginning, ZIP) || begins(beginning, NO_FILES)) return KeyArchive.read(file);
        if (begins(beginning, SQLITE)) {
            throw new MalformedMessage(name + " is a database, and Gadgetbridge keeps no keys in its database",
                    "Export a ZIP instead: in Gadgetbridge, Data management, Export ZIP; it holds the settings, and the keys are in these");
        }
        String text = new String(beginning, StandardCharsets.UTF_8);
        if (SavedSettings.recognises(text)) {
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(SavedSettings.read(name, Bounded.text(in, SavedSettings.MOST_BYTES, name)));
            }
        }
        try (InputStream in = new Bounded.Stream(Files.newInputStream(file), AppLog.MOST_BYTES)) {
            FoundKeys found = AppLog.read(name, in);
            return found.keys().isEmpty() && found.notes().isEmpty() && !name.endsWith(".log") ? Optional.empty() : Optional.of(found);
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
