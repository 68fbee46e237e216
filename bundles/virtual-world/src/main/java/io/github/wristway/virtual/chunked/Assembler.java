package io.github.wristway.virtual.chunked;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/** Joins chunks. What does not follow the chunk before ends the message, and nothing is taken until the next first one. */
public final class Assembler {
    private static final int LONGEST = 0x4000;

    private Optional<Begun> begun = Optional.empty();

    /** A message under way. */
    private record Begun(Message head, int nextCount, Bytes body) {
        Begun with(Bytes more) throws MalformedMessage {
            Bytes longer = Bytes.build().bytes(body).bytes(more).toBytes();
            if (longer.length() > Message.bodyLength(head.encrypted(), head.length())) {
                throw new MalformedMessage("message " + head.handle() + " is longer than it said");
            }
            return new Begun(head, nextCount + 1, longer);
        }

        boolean isContinuedBy(Bytes packet) throws MalformedMessage {
            return packet.u8(3) == head.handle() && packet.u8(4) == (nextCount & 0xff)
                    && has(packet, Chunks.ENCRYPTED) == head.encrypted();
        }
    }

    /**
     * A whole message.
     *
     * @param ack what its sender wants to hear once it was understood, if anything
     */
    public record Arrival(Message message, Optional<Ack> ack) {}

    /** Takes a packet; gives the message that it completes. */
    public Optional<Arrival> take(Bytes packet) throws MalformedMessage {
        Begun longer = add(packet);
        if (!has(packet, Chunks.LAST)) {
            begun = Optional.of(longer);
            return Optional.empty();
        }
        Message head = longer.head();
        if (longer.body().length() < Message.bodyLength(head.encrypted(), head.length())) {
            throw new MalformedMessage("message " + head.handle() + " is shorter than it said");
        }
        Message whole = new Message(head.handle(), head.endpoint(), head.encrypted(), head.length(), longer.body());
        Ack ack = new Ack(head.handle(), packet.u8(4));
        return Optional.of(new Arrival(whole, has(packet, Chunks.WANTS_ACK) ? Optional.of(ack) : Optional.empty()));
    }

    private Begun add(Bytes packet) throws MalformedMessage {
        Optional<Begun> before = begun;
        begun = Optional.empty();
        if (packet.u8(0) != Chunks.MARK || packet.u8(2) != 0) throw new MalformedMessage("not a chunk: " + packet);
        if (has(packet, Chunks.FIRST)) return first(packet).with(packet.from(Chunks.FIRST_HEAD));
        if (before.isEmpty()) throw new MalformedMessage("a chunk of message " + packet.u8(3) + " whose beginning is missing");
        if (!before.get().isContinuedBy(packet)) {
            throw new MalformedMessage("chunk " + before.get().nextCount() + " of message " + before.get().head().handle() + " is missing");
        }
        return before.get().with(packet.from(Chunks.HEAD));
    }

    private static Begun first(Bytes packet) throws MalformedMessage {
        if (packet.u8(4) != 0) throw new MalformedMessage("a first chunk with the count " + packet.u8(4));
        long length = packet.u32(5);
        if (length > LONGEST) throw new MalformedMessage("a message of " + length + " bytes");
        Message head = new Message(packet.u8(3), packet.u16(9), has(packet, Chunks.ENCRYPTED), (int) length, Bytes.EMPTY);
        return new Begun(head, 0, Bytes.EMPTY);
    }

    private static boolean has(Bytes packet, int flag) throws MalformedMessage {
        return (packet.u8(1) & flag) != 0;
    }
}
