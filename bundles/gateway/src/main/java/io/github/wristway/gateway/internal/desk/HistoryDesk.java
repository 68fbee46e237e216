package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.History;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.store.SleepSpans;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reads the store. */
public record HistoryDesk(StoreRoom room, Directory directory) implements History {
    @Override
    public List<DayTotals> days(String which, LocalDate from, LocalDate to) throws WristwayException {
        return room.store().samples().days(id(which), from, to);
    }

    @Override
    public List<Sample> samples(String which, Instant from, Instant to) throws WristwayException {
        return room.store().samples().between(id(which), from, to);
    }

    @Override
    public List<SleepSpan> sleep(String which, Instant from, Instant to) throws WristwayException {
        return SleepSpans.of(room.store().samples().between(id(which), Set.of(Metric.SLEEP), from, to));
    }

    @Override
    public List<Workout> workouts(String which, Instant from, Instant to) throws WristwayException {
        return room.store().workouts().between(id(which), from, to);
    }

    @Override
    public List<RawFile> files(String which, Instant from, Instant to) throws WristwayException {
        return room.store().files().between(id(which), from, to);
    }

    private String id(String which) throws WristwayException {
        return directory.find(which).id();
    }
}
