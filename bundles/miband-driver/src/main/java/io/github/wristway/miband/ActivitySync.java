package io.github.wristway.miband;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.miband.activity.RecordLayout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over the minutes that a band has recorded, round by round: a band stops a round where its record has a gap. Each
 * round is stored first and acknowledged second; the acknowledgement is what makes the band forget.
 */
final class ActivitySync implements Syncing {
    private static final Logger log = LoggerFactory.getLogger(ActivitySync.class);

    /** No band goes back farther. One that is asked for more starts with the oldest it has. */
    private static final Duration OLDEST = Duration.ofDays(100);
    /** One gap a day for all the time that a band can hold. What is left after that comes with the next sync. */
    private static final int ROUNDS = 100;
    /** Minutes from beyond tomorrow were stamped by a clock that was wrong. */
    private static final Duration TOMORROW = Duration.ofDays(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Conversation band;
    private final RecordLayout layout;
    private final MiBandSettings settings;
    private final Clock clock;
    private final Bystander bystander;

    ActivitySync(Conversation band, RecordLayout layout, MiBandSettings settings, Approach approach) {
        this.band = band;
        this.layout = layout;
        this.settings = settings;
        this.clock = approach.clock();
        this.bystander = approach.bystander();
    }

    @Override
    public void sync(History history, Afterwards afterwards) throws WristwayException {
        Fetch fetch = new Fetch(band, layout, settings, clock.getZone(), bystander);
        Instant asked = earliest(history.latest(Metric.KIND).map(last -> last.at().plus(MINUTE)));
        for (int round = 1; round <= ROUNDS && !asked.isAfter(clock.instant()); round++) {
            Optional<Fetch.Batch> batch = undamaged(fetch, asked);
            if (batch.isPresent() && isFromTheFuture(batch.get())) break;
            if (batch.isPresent()) history.store(layout.read(batch.get().records(), batch.get().start()));
            fetch.acknowledge();
            if (batch.isEmpty() || !batch.get().end().isAfter(asked)) break; // nothing more, or the band turns in circles
            asked = batch.get().end();
            if (asked.plus(MINUTE).isAfter(clock.instant())) break; // that minute has not ended: it would be an empty round
        }
    }

    private Instant earliest(Optional<Instant> since) {
        Instant now = clock.instant();
        Instant oldest = now.minus(OLDEST);
        Instant wanted = since.filter(oldest::isBefore).orElse(oldest);
        return (wanted.isAfter(now) ? now : wanted).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Such minutes would hide all that really come later, so they stay on the band. */
    private boolean isFromTheFuture(Fetch.Batch batch) {
        boolean future = batch.end().isAfter(clock.instant().plus(TOMORROW));
        if (future) log.warn("{}: its minutes go up to {}, which is in the future; they stay there", band.called(), batch.end());
        return future;
    }

    /** Asks for the same again if it came damaged: it was not acknowledged, so the band still has it. */
    private Optional<Fetch.Batch> undamaged(Fetch fetch, Instant asked) throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            try {
                return fetch.from(asked);
            } catch (MalformedMessage e) {
                if (attempt >= settings.attempts()) throw e;
                log.warn("{}: {}; asking for the same again", band.called(), e.getMessage());
            }
        }
    }
}
