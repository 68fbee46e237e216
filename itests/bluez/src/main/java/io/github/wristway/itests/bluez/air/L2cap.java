package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.itests.bluez.hci.Event;
import io.github.wristway.itests.bluez.hci.HostPacket;
import io.github.wristway.itests.bluez.hci.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of the channels that every link has, as {@code length(2) channel(2) message}, in as many packets as they need. */
final class L2cap {
    static final int ATT = 4;
    static final int SIGNALLING = 5;
    static final int PAIRING = 6;

    private static final Logger log = LoggerFactory.getLogger(L2cap.class);
    private static final int HEAD = 4;

    /** Somebody who wants whole messages. */
    interface Listener {
        void heard(int channel, Bytes message) throws MalformedMessage;
    }

    private final Listener listener;
    private Bytes soFar = Bytes.EMPTY;

    L2cap(Listener listener) {
        this.listener = listener;
    }

    void take(HostPacket.Data packet) {
        soFar = packet.begins() ? packet.content() : Bytes.build().bytes(soFar).bytes(packet.content()).toBytes();
        try {
            if (soFar.length() < HEAD || soFar.length() < HEAD + soFar.u16(0)) return;
            Bytes whole = soFar;
            soFar = Bytes.EMPTY;
            listener.heard(whole.u16(2), whole.slice(HEAD, whole.u16(0)));
        } catch (MalformedMessage e) {
            log.warn("the host sent what no band understands: {}", e.getMessage());
        }
    }

    static List<Bytes> packets(int handle, int channel, Bytes message) {
        byte[] whole = Bytes.build().u16(message.length()).u16(channel).bytes(message).toBytes().toArray();
        List<Bytes> packets = new ArrayList<>();
        for (int at = 0; at < whole.length; at += Identity.DATA_LENGTH) {
            int length = Math.min(Identity.DATA_LENGTH, whole.length - at);
            byte[] part = new byte[length];
            System.arraycopy(whole, at, part, 0, length);
            packets.add(Event.data(handle, at == 0, Bytes.copyOf(part)));
        }
        return packets;
    }

    /** A band refuses whatever is asked about the link itself: {@code 01 identifier, 2 bytes: not understood}. */
    static Optional<Bytes> answer(Bytes signal) throws MalformedMessage {
        boolean request = switch (signal.u8(0)) {
            case 0x01, 0x13, 0x15 -> false; // answers
            default -> true;
        };
        return request ? Optional.of(Bytes.of(0x01, signal.u8(1), 2, 0, 0, 0)) : Optional.empty();
    }
}
