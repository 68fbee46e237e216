package io.github.wristway.miband;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.FetchRequest;
import io.github.wristway.miband.huami.Time8;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The dialogue in which a band hands over one round of minutes.
 * <pre>
 * 01 01 {@link Time8}   →
 *                 ← 10 01 01 count start      nothing there: acknowledge, end
 * 02              →
 *                 ← packets on 0005
 *                 ← 10 02 01 [crc]
 * (check, store)
 * 03              →
 *                 ← 10 03 01
 * </pre>
 * Source: Gadgetbridge and WellnessLab, read for facts.
 */
final class Fetch {
    private final Conversation band;
    private final RecordLayout layout;
    private final MiBandSettings settings;
    private final ZoneId zone;
    private final Bystander bystander;
    private long minutesBefore;

    Fetch(Conversation band, RecordLayout layout, MiBandSettings settings, ZoneId zone, Bystander bystander) {
        this.band = band;
        this.layout = layout;
        this.settings = settings;
        this.zone = zone;
        this.bystander = bystander;
    }

    /** Whole records and the minute of the first one. */
    record Batch(Instant start, byte[] records, int minutes) {
        /** The first minute that is not in it. */
        Instant end() {
            return start.plus(Duration.ofMinutes(minutes));
        }
    }

    /**
     * The next round; empty if the band has nothing more.
     *
     * @throws MalformedMessage if it came damaged; then it is not acknowledged, and can be asked for again
     */
    Optional<Batch> from(Instant asked) throws WristwayException {
        band.stopListening(Characteristic.FETCH_DATA); // what is left of an earlier transfer must not run into this one
        band.listen(Characteristic.FETCH_CONTROL);
        FetchReply reply = ask(new FetchRequest.From(DataType.ACTIVITY, Time8.of(asked, zone)), FetchReply.REQUEST,
                               "the request for activity");
        if (reply instanceof FetchReply.Nothing) return Optional.empty();
        if (!(reply instanceof FetchReply.Available available)) throw refused(reply);
        band.listen(Characteristic.FETCH_DATA);
        band.tell(Characteristic.FETCH_CONTROL, new FetchRequest.Transfer().encode());
        Transfer transfer = new Transfer(layout);
        FetchReply end = receive(transfer, available.count());
        if (!(end instanceof FetchReply.AllSent allSent)) throw refused(end);
        byte[] records = transfer.whole();
        if (allSent.crc().isPresent() && allSent.crc().get() != transfer.crc()) {
            throw new MalformedMessage("the checksum of the activity from " + band.called() + " is wrong");
        }
        minutesBefore += transfer.minutes();
        Instant start = available.start().toInstant().truncatedTo(ChronoUnit.MINUTES);
        return Optional.of(new Batch(start, records, transfer.minutes()));
    }

    /** From here on the band may forget what it sent: only call it when that is on disk. */
    void acknowledge() throws WristwayException {
        ask(new FetchRequest.Stored(), FetchReply.STORED, "the acknowledgement");
    }

    private FetchReply receive(Transfer transfer, long expected) throws WristwayException {
        while (true) {
            Notification heard = band.hear(Fetch::isPartOfIt, settings.fetchSilence())
                    .orElseThrow(() -> new NoAnswer(band.called(), "with its activity", settings.fetchSilence()));
            if (Conversation.is(heard, Characteristic.FETCH_CONTROL)) return FetchReply.decode(heard.value());
            transfer.add(heard.value());
            bystander.progress("minutes", minutesBefore + transfer.minutes(), minutesBefore + expected);
        }
    }

    private static boolean isPartOfIt(Notification heard) {
        return Conversation.is(heard, Characteristic.FETCH_DATA)
                || Conversation.is(heard, Characteristic.FETCH_CONTROL) && heard.value().startsWith(0x10, FetchReply.TRANSFER);
    }

    private FetchReply ask(FetchRequest request, int command, String question) throws WristwayException {
        band.tell(Characteristic.FETCH_CONTROL, request.encode());
        return FetchReply.decode(band.answer(Characteristic.FETCH_CONTROL, heard -> heard.startsWith(0x10, command),
                                             question, settings.reply()));
    }

    private WristwayException refused(FetchReply reply) {
        boolean unfinished = reply.equals(new FetchReply.Refused(FetchReply.REQUEST, FetchReply.UNFINISHED));
        if (unfinished) return new Busy(band.called(), "an earlier transfer");
        return new MalformedMessage(band.called() + " does not hand over its activity: " + reply);
    }
}
