package io.github.wristway.gateway.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;

/**
 * A real folder that does also to a {@link FolderOnDisk} what Java code does to it. What is done through it reaches the
 * real folder first.
 */
final class RecordedFolder extends RootedFileSystemProvider {
    private final FolderOnDisk disk;
    private final Runnable afterEach;
    private final boolean syncs;

    /**
     * @param afterEach called after each thing done
     * @param syncs     false for a disk that says it has synced, and has not
     */
    private RecordedFolder(FolderOnDisk disk, Runnable afterEach, boolean syncs) {
        this.disk = disk;
        this.afterEach = afterEach;
        this.syncs = syncs;
    }

    /** The folder, as code that is recorded shall see it. */
    static Path of(Path folder, FolderOnDisk disk, boolean syncs, Runnable afterEach) throws IOException {
        RecordedFolder provider = new RecordedFolder(disk, afterEach, syncs);
        FileSystem files = provider.newFileSystem(folder, folder, Map.of());
        return files.getPath("/");
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        FileChannel channel = super.newFileChannel(path, options, attributes);
        if (path.getFileName() == null) return new RecordedChannel(channel, (at, content) -> {}, () -> synced(disk::sync));
        if (options.contains(StandardOpenOption.CREATE_NEW)) did(() -> disk.create(name(path)));
        FileOnDisk file = disk.file(name(path));
        return new RecordedChannel(channel, (at, content) -> did(() -> file.write(at, content)), () -> synced(file::sync));
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        super.createLink(link, existing);
        did(() -> disk.link(name(link), disk.file(name(existing))));
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        boolean was = super.deleteIfExists(path);
        if (was) did(() -> disk.delete(name(path)));
        return was;
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        throw new IOException("a move is not recorded; here are links");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private void synced(Runnable sync) {
        did(syncs ? sync : () -> {});
    }

    private void did(Runnable deed) {
        deed.run();
        afterEach.run();
    }
}
