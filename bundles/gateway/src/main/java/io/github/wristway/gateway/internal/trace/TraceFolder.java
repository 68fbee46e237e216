package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of traces are. Their names tell a model and a time, and nobody's band. */
public final class TraceFolder {
    private static final String ENDING = ".trace.jsonl";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String version;

    /** @param version of Wristway */
    public TraceFolder(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    TraceInfo write(Recording recording) throws StorageTrouble {
        Recording.Content content = recording.content();
        Optional<String> called = Optional.of(recording.called);
        if (content.lines().isEmpty()) return new TraceInfo(called, recording.since, Optional.empty(), 0, Optional.empty(), 0);
        byte[] text = new TraceText(recording, version).of(content).getBytes(StandardCharsets.UTF_8);
        Path file = free(recording);
        PrivateFile.create(file, text);
        return new TraceInfo(called, recording.since, Optional.empty(), content.visits(), Optional.of(file.toString()), text.length);
    }

    private Path free(Recording recording) {
        String model = recording.origin().map(Recording.Origin::model).orElse("unknown").replaceAll("[^\\w-]", "_");
        String name = model + "-" + TIME.format(recording.since);
        Path file = folder.resolve(name + ENDING);
        for (int number = 2; Files.exists(file); number++) file = folder.resolve(name + "-" + number + ENDING);
        return file;
    }

    /** Oldest first. */
    List<TraceInfo> files() throws StorageTrouble {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<TraceInfo> all = new ArrayList<>();
            for (Path file : files.filter(one -> one.getFileName().toString().endsWith(ENDING)).toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                all.add(new TraceInfo(Optional.empty(), written, Optional.empty(), 0, Optional.of(file.toString()), Files.size(file)));
            }
            all.sort(Comparator.comparing(TraceInfo::since));
            return all;
        } catch (IOException e) {
            throw new StorageTrouble(folder + " cannot be read: " + e.getMessage(), "Check that the gateway's user may read it", e);
        }
    }
}
