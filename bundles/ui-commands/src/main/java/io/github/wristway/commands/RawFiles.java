package io.github.wristway.commands;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.device.RawFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files as a band handed them over: in a table, and written into a folder. */
final class RawFiles {
    private RawFiles() {}

    static Answer<RawFile> table(List<RawFile> files, Phrases phrases, String none) {
        return Answer.table(files, none, List.of(
                Column.code("start", file -> phrases.moment(file.start())),
                Column.words("kind", RawFile::kind),
                Column.number("bytes", file -> String.format(Locale.ROOT, "%,d", file.content().length())),
                Column.code("name", RawFile::name)));
    }

    /** Each under its kind and name; one that is there already is replaced. */
    static void write(List<RawFile> files, Path folder) throws InvalidRequest {
        try {
            Files.createDirectories(folder);
            for (RawFile file : files) Files.write(folder.resolve(plain(file.kind() + "-" + file.name()) + ".bin"), file.content().toArray());
        } catch (IOException e) {
            throw new InvalidRequest("nothing can be written to " + folder, "Name a folder that you may write to, on a disk with room");
        }
    }

    /** What a file may be called anywhere. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
