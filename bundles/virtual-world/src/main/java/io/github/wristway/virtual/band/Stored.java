package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.kept.Archive;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Memory;
import io.github.wristway.virtual.band.kept.Stretch;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a band holds and what it was told to forget. Whoever looks sees the minute that has just ended, too. */
public final class Stored {
    private final Memory memory;
    private final Archive archive;
    private final Recorder recorder;
    private final Diary diary;

    Stored(Memory memory, Archive archive, Recorder recorder, Diary diary) {
        this.memory = memory;
        this.archive = archive;
        this.recorder = recorder;
        this.diary = diary;
    }

    /** The oldest of one type from a moment on; empty if there is nothing, or if the model keeps no such thing. */
    public Optional<Batch> oldest(DataType type, Instant since) {
        recorder.catchUp();
        return archive.from(type, since);
    }

    /** All minutes, the oldest first: a block ends at a gap, or when it is full. */
    public List<Stretch> blocks(int minutesAtMost) {
        recorder.catchUp();
        return memory.blocks(minutesAtMost);
    }

    /** The oldest minutes from a moment on, up to the next gap. */
    Optional<Stretch> minutes(Instant since) {
        recorder.catchUp();
        return memory.from(since);
    }

    /** How many minutes, or records of another type. */
    int count(DataType type) {
        recorder.catchUp();
        return archive.size(type);
    }

    /** Puts exactly these bytes in, from a moment on. */
    void put(DataType type, Instant start, Bytes records) {
        if (type == DataType.ACTIVITY) memory.recordAll(start, records);
        else archive.keepAll(type, start, records);
    }

    /** A host says that it has it. */
    public void forget(Batch sent) {
        archive.forget(sent);
        diary.note("forgot " + sent.records() + (sent.type() == DataType.ACTIVITY ? " minutes" : " of " + sent.type())
                + " from " + sent.start() + " on, as told");
    }

    List<Batch> forgotten(DataType type) {
        return archive.forgotten(type);
    }

    List<Stretch> forgottenMinutes() {
        return List.copyOf(memory.forgotten());
    }
}
