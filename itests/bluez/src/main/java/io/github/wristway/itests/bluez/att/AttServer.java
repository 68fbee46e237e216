package io.github.wristway.itests.bluez.att;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.itests.bluez.att.Attribute.Constant;
import io.github.wristway.itests.bluez.att.Attribute.Declaration;
import io.github.wristway.itests.bluez.att.Attribute.Service;
import io.github.wristway.itests.bluez.att.Attribute.Switch;
import io.github.wristway.itests.bluez.att.Attribute.Value;
import io.github.wristway.virtual.air.Peer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Answers one host's requests about one band's table. A request is a number, its operands, and gets one answer, of the next
 * number or error 01; a command (bit 40) gets none. Looking for attributes is {@link Discovery}'s.
 */
public final class AttServer {
    private static final int SMALLEST_MTU = 23;
    private static final int COMMAND = 0x40;
    private static final int CONFIRMATION = 0x1e;
    private static final int WRITE = 0x12;
    private static final int WRITE_COMMAND = 0x52;

    private final Set<UUID> subscribed = new HashSet<>();
    private final AttributeTable table;
    private final Peer peer;
    private final Set<UUID> guarded;
    private int mtu = SMALLEST_MTU;
    private boolean encrypted;
    private LongWrite longWrite = LongWrite.NONE;

    /** @param guarded what is given only over an encrypted link */
    public AttServer(AttributeTable table, Peer peer, Set<UUID> guarded) {
        this.table = table;
        this.peer = peer;
        this.guarded = guarded;
    }

    public int mtu() {
        return mtu;
    }

    public void encrypted() {
        encrypted = true;
    }

    /** What a request writes at once, if it does. */
    public static Optional<Bytes> written(Bytes request) throws MalformedMessage {
        if (request.isEmpty()) return Optional.empty();
        int number = request.u8(0);
        return number == WRITE || number == WRITE_COMMAND ? Optional.of(request.from(3)) : Optional.empty();
    }

    /** What the band says to it, if anything. */
    public Optional<Bytes> answer(Bytes request) {
        if (request.isEmpty()) return Optional.empty();
        int number = request.toArray()[0] & 0xff;
        boolean wantsAnswer = (number & COMMAND) == 0 && number != CONFIRMATION;
        if (wantsAnswer && peer.silent()) return Optional.empty();
        try {
            return Optional.of(answer(number, request)).filter(answer -> wantsAnswer);
        } catch (MalformedMessage e) {
            return error(number, 0, Refusal.MALFORMED).filter(answer -> wantsAnswer);
        } catch (Refusal e) {
            return error(number, e.handle, e.code).filter(answer -> wantsAnswer);
        }
    }

    /** A notification, cut to what a packet can hold; empty if the host did not ask for it. */
    public Optional<Bytes> notification(UUID characteristic, Bytes value) {
        if (!subscribed.contains(characteristic)) return Optional.empty();
        return table.valueHandle(characteristic).map(handle -> cut(Bytes.build().u8(0x1b).u16(handle).bytes(value).toBytes()));
    }

    private Bytes answer(int number, Bytes request) throws MalformedMessage, Refusal {
        return switch (number) {
            case 0x02 -> agree(request.u16(1));
            case 0x04 -> new Discovery(table, mtu).types(request);
            case 0x06 -> new Discovery(table, mtu).services(request);
            case 0x08 -> new Discovery(table, mtu).values(request, this::read);
            case 0x10 -> new Discovery(table, mtu).groups(request);
            case 0x0a -> cut(Bytes.build().u8(0x0b).bytes(read(attribute(request.u16(1)))).toBytes());
            case 0x0c -> cut(Bytes.build().u8(0x0d).bytes(rest(request.u16(1), request.u16(3))).toBytes());
            case WRITE -> write(request.u16(1), request.from(3), Attribute.WRITE, Bytes.of(0x13));
            case WRITE_COMMAND -> write(request.u16(1), request.from(3), Attribute.WRITE_COMMAND, Bytes.EMPTY);
            case 0x16 -> prepare(request);
            case 0x18 -> execute(request.u8(1) == 1);
            default -> throw new Refusal(0, Refusal.NOT_SUPPORTED);
        };
    }

    private Bytes agree(int ofHost) {
        Bytes answer = Bytes.build().u8(0x03).u16(peer.mtu()).toBytes();
        mtu = Math.max(SMALLEST_MTU, Math.min(ofHost, peer.mtu()));
        return answer;
    }

    private Bytes read(Attribute attribute) throws Refusal {
        if (attribute instanceof Service service) return AttUuid.encode(service.uuid());
        if (attribute instanceof Declaration declaration) return declaration.value();
        if (attribute instanceof Constant constant) return constant.value();
        if (attribute instanceof Switch button) return Bytes.of(subscribed.contains(button.of()) ? 1 : 0, 0);
        Value value = need(attribute, Attribute.READ, Refusal.NOT_READABLE);
        return peer.read(value.type());
    }

    private Bytes rest(int handle, int from) throws Refusal, MalformedMessage {
        Bytes whole = read(attribute(handle));
        if (from > whole.length()) throw new Refusal(handle, Refusal.BAD_OFFSET);
        return whole.from(from);
    }

    private Bytes write(int handle, Bytes written, int how, Bytes answer) throws Refusal, MalformedMessage {
        if (attribute(handle) instanceof Switch button) {
            boolean on = (written.u16(0) & 1) != 0;
            boolean changes = on ? subscribed.add(button.of()) : subscribed.remove(button.of());
            if (changes) peer.listened(button.of(), on);
        } else {
            peer.written(need(attribute(handle), how, Refusal.NOT_WRITABLE).type(), written);
        }
        return answer;
    }

    /** A part of a value that is longer than a packet; it is told back, and written when all have come. */
    private Bytes prepare(Bytes request) throws Refusal, MalformedMessage {
        int handle = request.u16(1);
        need(attribute(handle), Attribute.WRITE, Refusal.NOT_WRITABLE);
        longWrite = longWrite.and(handle, request.u16(3), request.from(5));
        return Bytes.build().u8(0x17).bytes(request.from(1)).toBytes();
    }

    private Bytes execute(boolean wanted) throws Refusal, MalformedMessage {
        LongWrite whole = longWrite;
        longWrite = LongWrite.NONE;
        return wanted && whole.handle() != 0 ? write(whole.handle(), whole.value(), Attribute.WRITE, Bytes.of(0x19)) : Bytes.of(0x19);
    }

    private Attribute attribute(int handle) throws Refusal {
        return table.at(handle).orElseThrow(() -> new Refusal(handle, Refusal.NO_SUCH_HANDLE));
    }

    private Value need(Attribute attribute, int property, int otherwise) throws Refusal {
        if (!(attribute instanceof Value value) || (value.properties() & property) == 0) throw new Refusal(attribute.handle(), otherwise);
        if (guarded.contains(value.type()) && !encrypted) throw new Refusal(attribute.handle(), Refusal.NEEDS_PAIRING);
        return value;
    }

    private static Optional<Bytes> error(int request, int handle, int code) {
        return Optional.of(Bytes.build().u8(0x01).u8(request).u16(handle).u8(code).toBytes());
    }

    private Bytes cut(Bytes message) {
        return message.length() <= mtu ? message : Bytes.copyOf(Arrays.copyOf(message.toArray(), mtu));
    }

    /** A value under way in parts, each where the one before ended. */
    private record LongWrite(int handle, Bytes value) {
        private static final LongWrite NONE = new LongWrite(0, Bytes.EMPTY);

        private LongWrite and(int sameHandle, int offset, Bytes part) throws Refusal {
            Bytes soFar = sameHandle == handle ? value : Bytes.EMPTY;
            if (offset != soFar.length()) throw new Refusal(sameHandle, Refusal.BAD_OFFSET);
            return new LongWrite(sameHandle, Bytes.build().bytes(soFar).bytes(part).toBytes());
        }
    }
}
