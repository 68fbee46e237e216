package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a band holds: its minutes, and a shelf for each other type that its model keeps. */
final class Archive {
    private final Map<DataType, Shelf> shelves = new EnumMap<>(DataType.class);
    private final Memory minutes;

    Archive(Memory minutes, Collection<DataType> kept) {
        this.minutes = minutes;
        for (DataType type : kept) shelves.put(type, new Shelf(type));
    }

    boolean has(DataType type) {
        return shelves.containsKey(type);
    }

    void keep(DataType type, Instant start, Bytes record) {
        shelves.get(type).keep(start, record);
    }

    void keepAll(DataType type, Instant start, Bytes records) {
        if (!has(type)) throw new IllegalArgumentException("this model keeps no " + type);
        shelves.get(type).keepAll(start, records);
    }

    /** The oldest from a moment on; empty if there is nothing, or if the model keeps no such thing. */
    Optional<Batch> from(DataType type, Instant since) {
        if (type == DataType.ACTIVITY) return minutes.from(since).map(Batch::of);
        return Optional.ofNullable(shelves.get(type)).flatMap(shelf -> shelf.from(since));
    }

    void forget(Batch sent) {
        if (sent.type() == DataType.ACTIVITY) minutes.forget(new Stretch(sent.start(), sent.recordSize(), sent.data()));
        else shelves.get(sent.type()).forget(sent);
    }

    List<Batch> forgotten(DataType type) {
        if (type == DataType.ACTIVITY) return minutes.forgotten().stream().map(Batch::of).toList();
        return has(type) ? List.copyOf(shelves.get(type).forgotten()) : List.of();
    }

    /** How many pieces of a type there are: minutes, or what {@link DataType} calls a record. */
    int size(DataType type) {
        if (type == DataType.ACTIVITY) return minutes.size();
        return has(type) ? shelves.get(type).pieces() : 0;
    }

    void wipe() {
        minutes.wipe();
        shelves.values().forEach(Shelf::wipe);
    }
}
