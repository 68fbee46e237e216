package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing.History;
import io.github.wristway.miband.activity.ReadingKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches readings of one kind, as often as something new comes. A band that has none, refuses them, or writes them in a
 * way that we cannot read, is no reason to fail: what is not understood is not acknowledged, so it stays there.
 */
final class ReadingSync {
    private static final Logger log = LoggerFactory.getLogger(ReadingSync.class);

    /** The first, and five more as Gadgetbridge does. What is left after that comes with the next sync. */
    private static final int ROUNDS = 6;

    private final String called;
    private final ReadingKind kind;
    private final Fetch fetch;
    private final Horizon horizon;
    private final History history;

    ReadingSync(String called, ReadingKind kind, Fetch fetch, Horizon horizon, History history) {
        this.called = called;
        this.kind = kind;
        this.fetch = fetch;
        this.horizon = horizon;
        this.history = history;
    }

    /** @return false if the band owes an answer: then nothing else may be asked */
    boolean run(Afterwards afterwards) throws WristwayException {
        try {
            return rounds(afterwards);
        } catch (MalformedMessage e) {
            log.warn("{}: {}; it stays there", called, e.getMessage());
            return true;
        }
    }

    private boolean rounds(Afterwards afterwards) throws WristwayException {
        Instant asked = horizon.after(history.latest(kind.metric()));
        for (int round = 1; round <= ROUNDS && horizon.hasEnded(asked); round++) {
            Round got = fetch.from(asked);
            if (got instanceof Round.BrokenOff broken) throw broken.cause();
            if (got instanceof Round.Refused refused) return isAnswer(refused.because());
            if (!(got instanceof Round.Whole whole)) {
                fetch.acknowledgeNothing(afterwards);
                return true;
            }
            List<Series> read = kind.read(Bytes.copyOf(whole.data()), whole.start());
            List<Series> plausible = read.stream().filter(one -> !horizon.isFuture(one.end())).toList();
            if (!plausible.isEmpty()) history.store(plausible);
            if (plausible.size() < read.size()) {
                log.warn("{}: some {} lies in the future; it stays there", called, kind.type().words());
                return true;
            }
            fetch.acknowledge(afterwards);
            Instant end = read.stream().map(Series::end).max(Comparator.naturalOrder()).orElse(Instant.MIN);
            if (!end.isAfter(asked)) return true; // nothing new
            asked = end;
        }
        return true;
    }

    private boolean isAnswer(WristwayException because) {
        if (because instanceof NoAnswer) {
            log.warn("{}: {}; what comes after it is left for the next sync", called, because.getMessage());
            return false;
        }
        log.debug("{}: {}", called, because.getMessage());
        return true;
    }
}
