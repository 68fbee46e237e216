package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing.History;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.SleepStages;
import io.github.wristway.miband.one.ActivityStream;
import io.github.wristway.miband.one.BandCalendar;
import io.github.wristway.miband.one.BlockHeader;
import io.github.wristway.miband.one.Control;
import io.github.wristway.miband.one.LinkParameters;
import io.github.wristway.miband.sync.Horizon;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.talk.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over the minutes that a band of the first generation has recorded. It sends all it has, block after block, and
 * deletes a block when that is acknowledged: so each is stored first and acknowledged second.
 * <pre>
 * 06              →
 *                 ← header and packets on FF07, block after block
 * (check, store)
 * 0a date length  →        of each block; its length with all bits turned round, if the band is to keep it
 *                 ← header with nothing behind it
 * 0a date 0       →        likewise
 * 11              →        if the band is to keep something; or instead of any acknowledgement, if something is wrong
 * </pre>
 * A block that breaks off in the middle comes again as a whole.
 * Source: Gadgetbridge, pymb1a, read for facts.
 */
final class OneSync implements Syncing {
    private static final Logger log = LoggerFactory.getLogger(OneSync.class);

    /** A clock that was fast and then set right lets blocks overlap by so much; more than that was no mere drift. */
    private static final Duration DRIFT = Duration.ofMinutes(10);
    /** What is on its way when a transfer is stopped arrives within this. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Conversation band;
    private final RecordLayout layout;
    private final boolean counted;
    private final BandCalendar calendar;
    private final Patience patience;
    private final Horizon horizon;
    private final Bystander bystander;
    private Instant end = Instant.MIN;
    private long minutesBefore;
    private boolean leftThere;

    OneSync(Conversation band, RecordLayout layout, boolean counted, BandCalendar calendar, Patience patience,
            Approach approach) {
        this.band = band;
        this.layout = layout;
        this.counted = counted;
        this.calendar = calendar;
        this.patience = patience;
        this.horizon = new Horizon(approach.clock());
        this.bystander = approach.bystander();
    }

    /** The band starts with the oldest block that it holds: it cannot be told from where on. So what it keeps comes each time. */
    @Override
    public void sync(History history, Afterwards afterwards) throws WristwayException {
        talk(LinkParameters.FAST);
        for (int attempt = 1; ; attempt++) {
            try {
                transfer(history, afterwards);
                break;
            } catch (MalformedMessage e) {
                if (attempt >= patience.attempts()) throw e;
                log.warn("{}: {}; asking for the rest again", band.called(), e.getMessage());
            }
        }
        band.stopListening(Characteristic.ONE_ACTIVITY);
        talk(LinkParameters.SLOW);
    }

    private void transfer(History history, Afterwards afterwards) throws WristwayException {
        band.listen(Characteristic.ONE_ACTIVITY);
        try {
            band.order(Order.ONE_TRANSFER);
            receive(new ActivityStream(layout.size(), counted), history, afterwards);
        } catch (LinkLost | Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            band.order(Order.ONE_STOP_TRANSFER); // without acknowledgement nothing is lost: it comes again
            band.stopListening(Characteristic.ONE_ACTIVITY);
            band.pause(SETTLE);
            throw e;
        }
    }

    private void receive(ActivityStream stream, History history, Afterwards afterwards) throws WristwayException {
        while (true) {
            Notification heard = band.hear(one -> Conversation.is(one, Characteristic.ONE_ACTIVITY), patience.fetchSilence())
                    .orElseThrow(() -> new NoAnswer(band.called(), "with its activity", patience.fetchSilence()));
            Optional<ActivityStream.Event> event = stream.add(heard.value());
            bystander.progress("minutes", minutesBefore + stream.minutes(), minutesBefore + stream.minutesOnBand());
            if (event.isEmpty()) continue;
            if (event.get() instanceof ActivityStream.End last) {
                boolean keep = leftThere || afterwards == Afterwards.KEEP;
                acknowledge(last.header(), 0, keep);
                if (keep) band.order(Order.ONE_STOP_TRANSFER); // it still has data, and would begin again
                return;
            }
            if (event.get() instanceof ActivityStream.Block block) keep(block, history, afterwards);
            minutesBefore += stream.minutes();
        }
    }

    private void keep(ActivityStream.Block block, History history, Afterwards afterwards) throws WristwayException {
        Instant start = start(block);
        Instant behind = start.plus(Horizon.MINUTE.multipliedBy(block.records().length / layout.size()));
        if (horizon.isFuture(behind)) {
            log.warn("{}: its minutes go up to {}, which is in the future; they stay there", band.called(), behind);
            leftThere = true;
            acknowledge(block.header(), block.records().length, true);
            return;
        }
        List<Series> series = new ArrayList<>(layout.read(block.records(), start));
        SleepStages.ofFirstGeneration(series.get(0)).ifPresent(series::add);
        history.store(series);
        acknowledge(block.header(), block.records().length, afterwards == Afterwards.KEEP);
        end = behind;
    }

    private void acknowledge(BlockHeader header, int length, boolean keep) throws WristwayException {
        band.tell(Characteristic.ONE_CONTROL, new Control.Arrived(header, length, keep).encode());
    }

    private Instant start(ActivityStream.Block block) {
        Instant said = calendar.moment(block.header().start(), end);
        return said.isBefore(end) && said.plus(DRIFT).isAfter(end) ? end : said;
    }

    /** A band that refuses it is only slower. */
    private void talk(LinkParameters parameters) throws WristwayException {
        if (!band.has(Characteristic.ONE_PARAMETERS)) return;
        try {
            band.tell(Characteristic.ONE_PARAMETERS, parameters.encode());
        } catch (RequestRefused e) {
            log.debug("{}: {}", band.called(), e.getMessage());
        }
    }
}
