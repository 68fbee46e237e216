package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.xiaomi.Ctr;
import io.github.wristway.miband.xiaomi.Inbox;
import io.github.wristway.miband.xiaomi.Packet2;
import io.github.wristway.miband.xiaomi.Parcel;
import io.github.wristway.miband.xiaomi.SessionKeys;
import io.github.wristway.miband.xiaomi.SessionTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of version 2, over a stream or Low Energy: everything is numbered, acknowledged, and sent again if need be. While
 * it hears, or waits until the band has room, it does its part.
 */
final class WindowLine implements Line {
    private static final Logger log = LoggerFactory.getLogger(WindowLine.class);

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final String called;
    private final Wire wire;
    private final Packets<Packet2> packets;
    private final Ear ear;
    private final int longest;
    private final Posting posting;
    private final Inbox inbox = new Inbox();
    private final Arrivals arrivals = new Arrivals();
    private Optional<Ctr> toBand = Optional.empty();
    private Optional<Ctr> fromBand = Optional.empty();
    private boolean over;
    private boolean closed;

    private WindowLine(String called, Wire wire, Packets<Packet2> packets, SessionTerms terms, Ear ear) {
        this.called = called;
        this.wire = wire;
        this.packets = packets;
        this.ear = ear;
        longest = terms.longest();
        posting = new Posting(called, wire, terms, ear.time());
    }

    /** Agrees with the band on how to talk. */
    static WindowLine begin(String called, Wire wire, Packets<Packet2> packets, Duration patience, Ear ear) throws WristwayException {
        wire.write(Packet2.session(SessionTerms.OURS.encode()).encode());
        List<Packet2> answers = new ArrayList<>();
        ear.until(() -> !answers.isEmpty(), patience, atMost -> {
            Optional<Packet2> packet = packets.receive(atMost);
            packet.filter(WindowLine::begins).ifPresent(answers::add);
            return packet.isPresent();
        });
        if (answers.isEmpty()) throw new NoAnswer(called, "the beginning of a session", patience);
        SessionTerms theirs = SessionTerms.decode(answers.get(0).payload());
        return new WindowLine(called, wire, packets, SessionTerms.OURS.and(theirs), ear);
    }

    private static boolean begins(Packet2 packet) {
        return packet.type() == Packet2.Type.SESSION && SessionTerms.isBegun(packet.payload());
    }

    @Override
    public void say(Bytes command) throws WristwayException {
        Bytes body = toBand.isPresent() ? toBand.get().turn(command) : command;
        Bytes parcel = new Parcel(Parcel.COMMANDS, toBand.isPresent(), body).encode();
        if (parcel.length() > longest) throw TooLong.of(called, command);
        while (!posting.hasRoom()) {
            refuseIfOver();
            hearMore(posting.patience());
        }
        refuseIfOver();
        posting.send(parcel);
    }

    @Override
    public Optional<Heard> hear(Duration atMost) throws WristwayException {
        ear.until(() -> over || arrivals.any(), atMost, this::hearMore);
        if (!arrivals.any()) refuseIfOver();
        return arrivals.take();
    }

    private void refuseIfOver() throws LinkLost {
        if (over) throw new LinkLost(called, "a session that the band has ended");
    }

    private boolean hearMore(Duration atMost) throws WristwayException {
        Duration due = posting.patience();
        Optional<Packet2> packet = packets.receive(due.compareTo(atMost) < 0 ? due : atMost);
        if (packet.isPresent()) on(packet.get());
        posting.repeatWhatIsDue();
        return packet.isPresent();
    }

    private void on(Packet2 packet) throws WristwayException {
        switch (packet.type()) {
            case ACK -> posting.acknowledged(packet.sequence());
            case NAK -> posting.refused(packet.sequence());
            case SESSION -> onSession(packet.payload());
            case DATA -> onData(packet);
        }
    }

    private void onSession(Bytes payload) {
        if (payload.equals(SessionTerms.GOODBYE)) reply(Packet2.session(SessionTerms.GOODBYE_TOO));
        over |= payload.equals(SessionTerms.GOODBYE) || payload.equals(SessionTerms.GOODBYE_TOO);
    }

    private void onData(Packet2 packet) {
        Inbox.Verdict verdict = inbox.on(packet);
        verdict.reply().ifPresent(this::reply);
        if (!verdict.taken()) return;
        try {
            Parcel parcel = Parcel.decode(packet.payload());
            if (parcel.channel() == Parcel.COMMANDS) arrivals.add(Channel.COMMAND, open(parcel, fromBand.isEmpty()));
            if (parcel.channel() == Parcel.FILES) arrivals.add(Channel.FILE, open(parcel, true));
        } catch (MalformedMessage e) {
            log.debug("{}: {}", called, e.getMessage());
        }
    }

    private Bytes open(Parcel parcel, boolean plainAllowed) throws MalformedMessage {
        if (parcel.encrypted()) return Sealed.opened(fromBand).turn(parcel.body());
        if (!plainAllowed) throw Sealed.plain();
        return parcel.body();
    }

    private void reply(Packet2 packet) {
        try {
            wire.write(packet.encode());
        } catch (WristwayException e) {
            log.debug("{}: {}", called, e.getMessage()); // what came is here all the same; a lost link shows again
        }
    }

    @Override
    public void seal(SessionKeys keys) {
        toBand = Optional.of(new Ctr(keys.toBand()));
        fromBand = Optional.of(new Ctr(keys.fromBand()));
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        try (wire) {
            if (!over && !posting.isBroken()) takeLeave();
        } catch (WristwayException e) {
            log.debug("{}: {}", called, e.getMessage()); // it is left all the same
        }
    }

    private void takeLeave() throws WristwayException {
        wire.write(Packet2.session(SessionTerms.GOODBYE).encode());
        ear.until(() -> over, GOODBYE, atMost -> {
            Optional<Packet2> packet = packets.receive(atMost);
            packet.filter(one -> one.type() == Packet2.Type.SESSION).ifPresent(one -> onSession(one.payload()));
            return packet.isPresent();
        });
    }
}
