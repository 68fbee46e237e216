package io.github.wristway.miband.keyfiles;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP file: what Gadgetbridge exports, with {@code gadgetbridge.json}, {@code database/Gadgetbridge} and, per device,
 * {@code preferences/device_<address>.json}; or the logs that Mi Fitness exports. Nothing of it is unpacked to the disk, so it
 * does not matter where its entries want to go.
 */
final class KeyArchive {
    private static final String SETTINGS = "preferences/device_";
    private static final int MOST_ENTRIES = 200_000;
    /** Of all logs in it together. */
    private static final long MOST_LOGGED = AppLog.MOST_BYTES;

    private final ZipFile zip;
    private final List<FoundKey> keys = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int files;
    private long mayLog = MOST_LOGGED;
    private boolean isExport;

    private KeyArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** Empty if there is nothing in it that could hold a key. */
    static Optional<FoundKeys> read(Path file) throws IOException, MalformedMessage {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new KeyArchive(zip).read();
        } catch (ZipException | IllegalArgumentException e) {
            throw new MalformedMessage(file.getFileName() + " is a damaged ZIP file", "Export or copy it again");
        }
    }

    private Optional<FoundKeys> read() throws IOException, MalformedMessage {
        if (zip.size() > MOST_ENTRIES) throw new MalformedMessage("it has " + zip.size() + " files in it", "Check that it is the right file");
        isExport = zip.getEntry("gadgetbridge.json") != null;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (isSettings(entry)) {
                readSettings(entry);
            } else if (entry.getName().endsWith(".log") && !isExport) {
                readLog(entry);
            }
            if (keys.size() + notes.size() > FoundKeys.MOST) throw new MalformedMessage("it holds more than " + FoundKeys.MOST + " keys", "Check that it is the right file");
        }
        if (files == 0 && !isExport) return Optional.empty();
        return Optional.of(new FoundKeys(isExport ? "export of Gadgetbridge" : "ZIP file of settings or logs", keys, notes));
    }

    private static boolean isSettings(ZipEntry entry) {
        return entry.getName().startsWith(SETTINGS) && entry.getName().endsWith(".json");
    }

    private void readSettings(ZipEntry entry) throws IOException, MalformedMessage {
        files++;
        if (SavedSettings.address(entry.getName()).isEmpty()) return; // of a device without Bluetooth
        try (InputStream in = zip.getInputStream(entry)) {
            add(SavedSettings.read(entry.getName(), Bounded.text(in, SavedSettings.MOST_BYTES, entry.getName())));
        }
    }

    private void readLog(ZipEntry entry) throws IOException, MalformedMessage {
        files++;
        try (Bounded.Stream in = new Bounded.Stream(zip.getInputStream(entry), mayLog)) {
            add(AppLog.read(entry.getName(), in));
            mayLog = in.left();
        }
    }

    private void add(FoundKeys found) {
        keys.addAll(found.keys());
        notes.addAll(found.notes());
    }
}
