package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Stretch;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.newer.DayMinutes.One;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a band keeps, as files: the minutes of each day up to a gap, each day and each night as a whole, each workout, and
 * what was measured by hand. A file is made when it is asked for, and forgotten as it was sent.
 */
final class Files {
    private static final int STEPS_OF_KILOCALORIE = 25;
    private static final int NO_HEART_RATE = 0xff;
    private static final int WORKOUT_VERSION = 6;
    private static final int TRACK_VERSION = 1;

    private final Map<FileId, BandFile> sent = new HashMap<>();
    private final Body band;
    private final boolean older;

    Files(Body band, boolean older) {
        this.band = band;
        this.older = older;
    }

    List<FileId> ofToday() throws MalformedMessage {
        return ids(this::isOfToday);
    }

    List<FileId> fromBefore() throws MalformedMessage {
        return ids(id -> !isOfToday(id));
    }

    /** As it is now; empty if there is no such file. */
    Optional<BandFile> open(FileId id) throws MalformedMessage {
        Optional<BandFile> file = find(id);
        file.ifPresent(found -> sent.put(id, found));
        return file;
    }

    /** Also what was sent before the link broke, if nothing can have come to it since. */
    void forget(List<FileId> ids) throws MalformedMessage {
        for (FileId id : ids) {
            Optional<BandFile> file = sent.containsKey(id) || isOfToday(id) ? Optional.ofNullable(sent.remove(id)) : find(id);
            file.map(BandFile::madeOf).ifPresent(all -> all.forEach(band.stored()::forget));
        }
    }

    private Optional<BandFile> find(FileId id) throws MalformedMessage {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private List<FileId> ids(Predicate<FileId> which) throws MalformedMessage {
        return all().stream().map(BandFile::id).filter(which).toList();
    }

    private boolean isOfToday(FileId id) {
        return dayOf(id.start()).equals(dayOf(band.clock().shown().toInstant()));
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atOffset(band.clock().zone()).toLocalDate();
    }

    private List<BandFile> all() throws MalformedMessage {
        List<BandFile> all = new ArrayList<>();
        for (Stretch block : band.stored().blocks(Integer.MAX_VALUE)) {
            for (Stretch day : days(block)) all.add(minutes(day));
        }
        for (Batch night : each(DataType.NIGHT)) {
            all.add(older ? file(night, NightFiles.STAGES_VERSION, FileId.STAGES, NightFiles.older(night.start(), night.data()))
                          : file(night, NightFiles.VERSION, FileId.NIGHT, NightFiles.newer(night.start(), night.data())));
        }
        for (Batch day : each(DataType.DAY)) {
            Bytes data = day.data();
            all.add(file(day, DayTotals.VERSION, FileId.DAY, DayTotals.encode((int) data.u32(0), data.u16(4), data.from(6))));
        }
        for (Batch workout : each(DataType.WORKOUT)) all.add(file(workout, WORKOUT_VERSION, FileId.WORKOUT, workout.data()));
        for (Batch track : each(DataType.WORKOUT_DETAILS)) {
            all.add(file(track, TRACK_VERSION, FileId.TRACK, Bytes.build().u8(0xf0).bytes(track.data()).toBytes()));
        }
        new ByHand(band).file().ifPresent(all::add);
        return all;
    }

    /** All batches of a type of which each is handed over alone. */
    private List<Batch> each(DataType type) {
        List<Batch> all = new ArrayList<>();
        Optional<Batch> next = band.stored().oldest(type, Instant.EPOCH);
        while (next.isPresent()) {
            all.add(next.get());
            next = band.stored().oldest(type, next.get().start().plusSeconds(1));
        }
        return all;
    }

    private BandFile file(Batch of, int version, int kind, Bytes body) {
        return new BandFile(new FileId(of.start(), band.clock().zone(), version, kind), body, List.of(of));
    }

    /** A block cut at each midnight. */
    private List<Stretch> days(Stretch block) throws MalformedMessage {
        List<Stretch> days = new ArrayList<>();
        for (Instant from = block.start(); from.isBefore(block.end()); ) {
            Instant midnight = dayOf(from).plusDays(1).atStartOfDay(band.clock().zone()).toInstant();
            Instant to = midnight.isBefore(block.end()) ? midnight : block.end();
            int first = (int) ChronoUnit.MINUTES.between(block.start(), from) * block.sampleSize();
            int length = (int) ChronoUnit.MINUTES.between(from, to) * block.sampleSize();
            days.add(new Stretch(from, block.sampleSize(), block.data().slice(first, length)));
            from = to;
        }
        return days;
    }

    private BandFile minutes(Stretch day) throws MalformedMessage {
        Optional<Batch> stress = older ? Optional.empty() : stress(day);
        int version = older ? DayMinutes.WITHOUT_STRESS : DayMinutes.WITH_STRESS;
        List<One> minutes = new ArrayList<>();
        for (int i = 0; i < day.minutes(); i++) {
            Bytes sample = day.data().slice(i * day.sampleSize(), day.sampleSize());
            int heartRate = sample.u8(3) == NO_HEART_RATE ? 0 : sample.u8(3);
            int ofStress = stress.isPresent() ? stress.get().data().u8(i) : DayMinutes.NO_STRESS;
            minutes.add(new One(sample.u8(2), sample.u8(2) / STEPS_OF_KILOCALORIE, sample.u8(2), heartRate, sample.u8(1), 0, ofStress));
        }
        List<Batch> madeOf = new ArrayList<>(List.of(Batch.of(day)));
        stress.ifPresent(madeOf::add);
        return new BandFile(new FileId(day.start(), band.clock().zone(), version, FileId.MINUTES), DayMinutes.encode(version, minutes), madeOf);
    }

    /** The stress of the same minutes, if it is there for all of them. */
    private Optional<Batch> stress(Stretch day) throws MalformedMessage {
        Optional<Batch> stress = band.stored().oldest(DataType.STRESS, day.start());
        if (stress.isEmpty() || !stress.get().start().equals(day.start()) || stress.get().records() < day.minutes()) return Optional.empty();
        return Optional.of(new Batch(DataType.STRESS, day.start(), day.minutes(), stress.get().data().slice(0, day.minutes())));
    }
}
