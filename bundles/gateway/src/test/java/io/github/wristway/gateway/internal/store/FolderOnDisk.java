package io.github.wristway.gateway.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A folder as a disk has it that keeps only what was synced to it: each name that came or went since is there or not, in any order. */
final class FolderOnDisk {
    /** @param file empty if the name went */
    private record Change(String name, Optional<FileOnDisk> file) {}

    private final Map<String, FileOnDisk> now = new LinkedHashMap<>();
    private final Map<String, FileOnDisk> safe = new LinkedHashMap<>();
    private final List<Change> underWay = new ArrayList<>();

    FileOnDisk file(String name) {
        return now.get(name);
    }

    void create(String name) {
        link(name, new FileOnDisk(Optional.of(new byte[0])));
    }

    /** Another name for a file. */
    void link(String name, FileOnDisk file) {
        now.put(name, file);
        underWay.add(new Change(name, Optional.of(file)));
    }

    void delete(String name) {
        now.remove(name);
        underWay.add(new Change(name, Optional.empty()));
    }

    void sync() {
        safe.clear();
        safe.putAll(now);
        underWay.clear();
    }

    /** What is left of a file when the power goes now; empty if there is none of that name. */
    Optional<byte[]> cut(String name, Random random) {
        Optional<FileOnDisk> left = Optional.ofNullable(safe.get(name));
        for (Change change : underWay) {
            if (change.name().equals(name) && random.nextBoolean()) left = change.file();
        }
        return left.flatMap(file -> file.cut(random));
    }
}
