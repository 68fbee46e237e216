package io.github.wristway.gateway.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** A channel that tells what is written through it, and when it is synced. */
final class RecordedChannel extends FileChannel {
    /** Told of each write. */
    interface Written {
        void at(int position, byte[] content);
    }

    private final FileChannel channel;
    private final Written written;
    private final Runnable synced;

    RecordedChannel(FileChannel channel, Written written, Runnable synced) {
        this.channel = channel;
        this.written = written;
        this.synced = synced;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        byte[] content = new byte[from.remaining()];
        from.duplicate().get(content);
        int count = channel.write(from);
        written.at((int) channel.position() - count, Arrays.copyOf(content, count));
        return count;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        channel.force(metaData);
        synced.run();
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return channel.read(to);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return channel.read(to, position);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw notRecorded();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw notRecorded();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw notRecorded();
    }

    @Override
    public FileChannel truncate(long size) {
        throw notRecorded();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw notRecorded();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw notRecorded();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw notRecorded();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw notRecorded();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw notRecorded();
    }

    private static UnsupportedOperationException notRecorded() {
        return new UnsupportedOperationException("nothing that is recorded does this yet; whoever does, adds it here");
    }
}
