package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.miband.files.FileId;
import io.github.wristway.miband.sync.Horizon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over the files of a newer band, one after the other. Each is stored first and confirmed second; so a link that breaks
 * costs at most one file's way. A file that does not come, or comes damaged each time, stays there for the next sync, and those
 * behind it are fetched all the same. What a band lists of today it may still add to: that is fetched every time; of the past,
 * only what is not here.
 */
public final class FileSync implements Syncing {
    private static final Logger log = LoggerFactory.getLogger(FileSync.class);

    /** A band that is silent about so many files in a row is silent about all. */
    private static final int SILENT_FILES = 3;

    private final Talk band;
    private final FileFetch fetch;
    private final Horizon horizon;
    private final Bystander bystander;

    public FileSync(Talk band, Approach approach) {
        this.band = band;
        this.fetch = new FileFetch(band);
        this.horizon = new Horizon(approach.clock());
        this.bystander = approach.bystander();
    }

    @Override
    public void sync(History history, Afterwards afterwards) throws WristwayException {
        SortedSet<FileId> growing = fetch.ofToday();
        SortedSet<FileId> all = new TreeSet<>(fetch.ofThePast());
        all.addAll(growing);
        Missing missing = new Missing();
        long done = 0;
        for (FileId id : all) {
            bystander.progress("files", done++, all.size());
            if (isLeftThere(id, history)) continue;
            try {
                if (isHere(id, growing.contains(id), history) && afterwards == Afterwards.FORGET) fetch.confirm(id);
                missing.none();
            } catch (NoAnswer | MalformedMessage e) {
                log.warn("{}: {}; it stays there", band.called(), e.getMessage());
                missing.add(e);
            }
        }
        missing.tell();
    }

    /** What a clock that was wrong has written would hide all that really comes later. */
    private boolean isLeftThere(FileId id, History history) {
        if (!horizon.isFuture(id.start())) return false;
        leave(id, id.start(), history);
        return true;
    }

    private void leave(FileId id, Instant upTo, History history) {
        log.warn("{}: the file {} goes up to {}, which is in the future; it stays there", band.called(), id, upTo);
        history.leftThere(upTo);
    }

    /** Whether all of it is stored, now or before. What reaches into the future may be right, and the clock of this host wrong. */
    private boolean isHere(FileId id, boolean mayGrow, History history) throws WristwayException {
        if (!mayGrow && history.has(id.toString())) return true;
        Optional<Instant> future = new FileShelf(band.called(), horizon, history).store(fetch.file(id), mayGrow);
        future.ifPresent(upTo -> leave(id, upTo, history));
        return future.isEmpty();
    }

    /** The files that did not come. */
    private static final class Missing {
        private final List<WristwayException> all = new ArrayList<>();
        private int silentInARow;

        void none() {
            silentInARow = 0;
        }

        void add(WristwayException why) throws WristwayException {
            all.add(why);
            silentInARow = why instanceof NoAnswer ? silentInARow + 1 : 0;
            if (silentInARow == SILENT_FILES) throw why;
        }

        /** The rest is stored; but that something is missing is no secret. */
        void tell() throws WristwayException {
            if (!all.isEmpty()) throw all.get(0);
        }
    }
}
