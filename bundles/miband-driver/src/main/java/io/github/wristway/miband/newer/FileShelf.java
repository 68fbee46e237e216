package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.History;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.files.ActivityFile;
import io.github.wristway.miband.files.Contents;
import io.github.wristway.miband.files.FileId;
import io.github.wristway.miband.files.FileKind;
import io.github.wristway.miband.files.WorkoutSummary;
import io.github.wristway.miband.sync.Horizon;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what a file says where it belongs, and the file itself beside it. Summary and track of a workout arrive one by one,
 * maybe in two syncs: whichever is first is stored alone, and the other one is added to it.
 */
record FileShelf(String called, Horizon horizon, History history) {
    private static final Logger log = LoggerFactory.getLogger(FileShelf.class);

    /**
     * The file comes last: as long as it is not here, it is fetched again.
     *
     * @return up to when it reaches into the future; then not all of it is stored, and it has to be fetched again
     */
    Optional<Instant> store(ActivityFile file, boolean growing) throws WristwayException {
        FileId id = file.id();
        Contents contents = read(file);
        if (contents instanceof Contents.Measured measured) {
            Optional<Instant> future = store(measured.series());
            if (future.isPresent()) return future;
        }
        if (contents instanceof Contents.Summary half) {
            List<Workout.Mark> track = history.workout(id.start()).map(Workout::track).orElse(List.of());
            history.store(half.summary().workout(track));
        }
        if (contents instanceof Contents.Track track) {
            Optional<Workout> half = history.workout(id.start()).map(workout -> workout.withTrack(track.marks()));
            history.store(half.orElseGet(() -> WorkoutSummary.unknown(id, track.marks())));
        }
        history.store(new RawFile(id.toString(), FileKind.words(id), id.start(), growing, file.content()));
        return Optional.empty();
    }

    /** Its checksum is right: what cannot be read was not damaged on its way, and is no reason to fetch it again. */
    private Contents read(ActivityFile file) {
        try {
            return FileKind.read(file);
        } catch (MalformedMessage e) {
            log.warn("{}: the {} in {} cannot be read: {}; its bytes are kept", called, FileKind.words(file.id()), file.id(), e.getMessage());
            return new Contents.Undeciphered();
        }
    }

    private Optional<Instant> store(List<Series> series) throws WristwayException {
        List<Series> plausible = series.stream().filter(one -> !horizon.isFuture(one.end())).toList();
        if (!plausible.isEmpty()) history.store(plausible);
        return series.stream().map(Series::end).filter(horizon::isFuture).max(Comparator.naturalOrder());
    }
}
