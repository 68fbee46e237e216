package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.xiaomi.CcmSession;
import io.github.wristway.miband.xiaomi.Packet1;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of version 1 over a stream. Nobody acknowledges anything, and there is no goodbye. */
final class StreamLine implements Line {
    private static final Logger log = LoggerFactory.getLogger(StreamLine.class);

    private static final int LONGEST = Packet1.LONGEST - CcmSession.OVERHEAD;

    private final String called;
    private final Wire wire;
    private final Packets<Packet1> packets;
    private final Ear ear;
    private final boolean checked;
    private final Arrivals arrivals = new Arrivals();
    private Optional<CcmSession> cipher = Optional.empty();
    private int serial;

    /** @param checked whether a message with a wrong tag is refused */
    StreamLine(String called, Wire wire, Packets<Packet1> packets, Ear ear, boolean checked) {
        this.called = called;
        this.wire = wire;
        this.packets = packets;
        this.ear = ear;
        this.checked = checked;
    }

    @Override
    public void say(Bytes command) throws WristwayException {
        if (command.length() > LONGEST) throw TooLong.of(called, command);
        if (cipher.isPresent() && cipher.get().isOver()) throw new LinkLost(called, CcmSession.OVER);
        Bytes payload = cipher.isPresent() ? cipher.get().seal(command) : command;
        int form = cipher.isPresent() ? Packet1.ENCRYPTED : Packet1.LOGIN;
        wire.write(new Packet1(Packet1.TO_BAND, Packet1.FLAG, Packet1.SEND, serial, form, payload).encode());
        serial = serial + 1 & 0xff;
    }

    @Override
    public Optional<Heard> hear(Duration atMost) throws WristwayException {
        ear.until(arrivals::any, atMost, this::hearMore);
        return arrivals.take();
    }

    private boolean hearMore(Duration atMost) throws WristwayException {
        Optional<Packet1> packet = packets.receive(atMost);
        packet.ifPresent(this::on);
        return packet.isPresent();
    }

    private void on(Packet1 packet) {
        try {
            if (packet.channel() == Packet1.FROM_BAND) arrivals.add(Channel.COMMAND, open(packet, cipher.isEmpty()));
            if (packet.channel() == Packet1.FILES) arrivals.add(Channel.FILE, open(packet, true));
        } catch (MalformedMessage e) {
            log.debug("{}: {}", called, e.getMessage());
        }
    }

    private Bytes open(Packet1 packet, boolean plainAllowed) throws MalformedMessage {
        if (packet.dataType() == Packet1.ENCRYPTED) return Sealed.opened(cipher).open(packet.payload());
        if (!plainAllowed) throw Sealed.plain();
        return packet.payload();
    }

    @Override
    public void seal(SessionKeys keys) {
        cipher = Optional.of(new CcmSession(keys, checked));
    }

    @Override
    public void close() {
        wire.close();
    }
}
