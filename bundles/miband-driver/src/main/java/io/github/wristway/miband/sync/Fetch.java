package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.FetchRequest;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Patience;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialogue in which a band hands over one round of something that it keeps.
 * <pre>
 * 01 type {@link Time8} →
 *                 ← 10 01 01 count start      count 0, nothing there: acknowledge, end
 * 02              →
 *                 ← packets on 0005
 *                 ← 10 02 01 [crc]
 * (check, store)
 * {@link Receipt}         →
 *                 ← 10 03 01
 * </pre>
 * No answer says to which type it belongs. So what is waiting to be heard is passed over before each question, and whoever
 * got no answer to a question asks for no other type: the answer may still come.
 * Source: Gadgetbridge and WellnessLab, read for facts.
 */
final class Fetch {
    private static final Logger log = LoggerFactory.getLogger(Fetch.class);

    private final Conversation band;
    private final DataType type;
    private final Supplier<Transfer> transfers;
    private final Receipt receipt;
    private final Patience patience;
    private final ZoneId zone;
    private final Bystander bystander;
    private long recordsBefore;

    private Fetch(Conversation band, DataType type, Supplier<Transfer> transfers, Receipt receipt, Patience patience,
                  ZoneId zone, Bystander bystander) {
        this.band = band;
        this.type = type;
        this.transfers = transfers;
        this.receipt = receipt;
        this.patience = patience;
        this.zone = zone;
        this.bystander = bystander;
    }

    /** What a sync knows that fetches one type after the other. */
    record Line(Conversation band, Receipt receipt, Patience patience, ZoneId zone, Bystander bystander) {
        Fetch minutes(RecordLayout layout) {
            return new Fetch(band, DataType.ACTIVITY, () -> new Transfer(layout), receipt, patience, zone, bystander);
        }

        Fetch of(DataType type) {
            return new Fetch(band, type, () -> new Transfer(type), receipt, patience, zone, bystander);
        }
    }

    /**
     * The next round. What comes damaged is asked for again: it was not acknowledged, so the band still has it.
     *
     * @throws MalformedMessage if it is damaged each time
     * @throws Busy             if the band is not done with an earlier transfer
     */
    Round from(Instant asked) throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(asked);
            } catch (MalformedMessage e) {
                band.stopListening(Characteristic.FETCH_DATA); // what is left of it must not run into the next transfer
                if (attempt >= patience.attempts()) throw e;
                log.warn("{}: {}; asking for the same again", band.called(), e.getMessage());
            }
        }
    }

    /** What the last round brought is on disk: from here on the band may forget it, unless it is to keep it. */
    void acknowledge(Afterwards afterwards) throws WristwayException {
        Optional<Bytes> message = receipt.after(afterwards);
        if (message.isPresent()) acknowledge(message.get());
    }

    void acknowledgeNothing(Afterwards afterwards) throws WristwayException {
        acknowledge(receipt.nothingThere(afterwards));
    }

    private void acknowledge(Bytes message) throws WristwayException {
        band.passOver();
        band.tell(Characteristic.FETCH_CONTROL, message);
        FetchReply.decode(answer(FetchReply.STORED, "the acknowledgement"));
    }

    private Round once(Instant asked) throws WristwayException {
        band.listen(Characteristic.FETCH_CONTROL);
        band.passOver();
        band.tell(Characteristic.FETCH_CONTROL, new FetchRequest.From(type, Time8.of(asked, zone)).encode());
        Bytes said;
        try {
            said = answer(FetchReply.REQUEST, "the request for " + type.words());
        } catch (NoAnswer e) {
            return new Round.Refused(e);
        }
        FetchReply reply = FetchReply.decode(said);
        if (reply instanceof FetchReply.Nothing) return new Round.Nothing();
        if (!(reply instanceof FetchReply.Available available)) return refused(reply);
        band.listen(Characteristic.FETCH_DATA);
        band.passOver();
        band.tell(Characteristic.FETCH_CONTROL, new FetchRequest.Transfer().encode());
        return transferred(available, said);
    }

    private Round transferred(FetchReply.Available available, Bytes said) throws WristwayException {
        Transfer transfer = transfers.get();
        Instant start = available.start().toInstant();
        FetchReply end;
        try {
            end = receive(transfer, available.count(), said);
        } catch (LinkLost | NoAnswer e) {
            return new Round.BrokenOff(start, transfer.inOrder(), e);
        }
        if (!(end instanceof FetchReply.AllSent allSent)) {
            if (transfer.isEmpty()) return refused(end);
            throw new MalformedMessage("%s broke off its %s: %s".formatted(band.called(), type.words(), end));
        }
        boolean lost = transfer.isEmpty() && allSent.crc().filter(crc -> crc == transfer.crc()).isEmpty();
        if (lost) throw new MalformedMessage("%s announced %s, and none of it came".formatted(band.called(), type.words()));
        if (transfer.isEmpty()) return new Round.Nothing();
        byte[] data = transfer.whole();
        if (allSent.crc().isPresent() && allSent.crc().get() != transfer.crc()) {
            throw new MalformedMessage("the checksum of the %s from %s is wrong".formatted(type.words(), band.called()));
        }
        recordsBefore += transfer.records();
        return new Round.Whole(start, data, allSent.crc().isPresent() || transfer.fits(available.count()));
    }

    private FetchReply receive(Transfer transfer, long expected, Bytes said) throws WristwayException {
        while (true) {
            Notification heard = band.hear(Fetch::isPartOfIt, patience.fetchSilence())
                    .orElseThrow(() -> new NoAnswer(band.called(), "with its " + type.words(), patience.fetchSilence()));
            if (Conversation.is(heard, Characteristic.FETCH_DATA)) {
                transfer.add(heard.value());
                String unit = type == DataType.ACTIVITY ? "minutes" : type.recordSize() == 1 ? "bytes" : "records";
                bystander.progress(unit, recordsBefore + transfer.records(), recordsBefore + expected);
            } else if (heard.value().startsWith(0x10, FetchReply.TRANSFER)) {
                return FetchReply.decode(heard.value());
            } else if (!heard.value().equals(said)) {
                throw new MalformedMessage("%s gives two answers to the request for %s".formatted(band.called(), type.words()));
            }
        }
    }

    private static boolean isPartOfIt(Notification heard) {
        return Conversation.is(heard, Characteristic.FETCH_DATA)
                || Conversation.is(heard, Characteristic.FETCH_CONTROL)
                   && (heard.value().startsWith(0x10, FetchReply.TRANSFER) || heard.value().startsWith(0x10, FetchReply.REQUEST));
    }

    private Bytes answer(int command, String question) throws WristwayException {
        return band.answer(Characteristic.FETCH_CONTROL, heard -> heard.startsWith(0x10, command), question, patience.reply());
    }

    private Round refused(FetchReply reply) throws Busy {
        if (reply.equals(new FetchReply.Refused(FetchReply.REQUEST, FetchReply.UNFINISHED))) {
            throw new Busy(band.called(), "an earlier transfer");
        }
        return new Round.Refused(
                new MalformedMessage("%s does not hand over its %s: %s".formatted(band.called(), type.words(), reply)));
    }
}
