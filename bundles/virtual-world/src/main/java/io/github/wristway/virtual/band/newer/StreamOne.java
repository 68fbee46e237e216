package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.util.Optional;
import java.util.function.Consumer;

/** Packets of version 1 over a stream. Nobody acknowledges anything there: what is damaged is lost. */
final class StreamOne implements Carriage {
    private static final int COUNTER = 2;
    private static final int PIECE = 512;

    private final Body band;
    private final Consumer<Bytes> out;
    private final Hearer hearer;
    private final Buffer buffer;
    private Optional<SessionSecret> secret = Optional.empty();
    private int serial;

    StreamOne(Body band, Consumer<Bytes> out, Hearer hearer) {
        this.band = band;
        this.out = out;
        this.hearer = hearer;
        this.buffer = new Buffer(band::note, Buffer.Form.ONE);
    }

    /** What a band of some version answers when it is asked for it. */
    static PacketOne version(int number) {
        return new PacketOne(PacketOne.VERSION, PacketOne.ANSWER, 0, PacketOne.PLAIN, Bytes.of(number, 0, 0));
    }

    void heard(Bytes part) throws MalformedMessage {
        buffer.add(part);
        for (Optional<Packet> next = buffer.next(); next.isPresent(); next = buffer.next()) {
            if (next.get() instanceof PacketOne packet) heard(packet);
        }
    }

    private void heard(PacketOne packet) throws MalformedMessage {
        if (packet.channel() == PacketOne.VERSION) {
            if (!band.strikes(Fault.NO_VERSION)) out.accept(version(1).encode());
        } else if (packet.channel() == PacketOne.TO_BAND && packet.opcode() == PacketOne.SEND) {
            hearer.heard(opened(packet), this);
        } else {
            band.note("has no use for a packet on channel " + packet.channel());
        }
    }

    private Bytes opened(PacketOne packet) throws MalformedMessage {
        boolean sealed = packet.kind() == PacketOne.SEALED;
        if (sealed != secret.isPresent()) throw new MalformedMessage("a command that should " + (sealed ? "not " : "") + "be sealed");
        return sealed ? secret.get().openOlder(packet.payload().from(COUNTER), packet.payload().u16(0)) : packet.payload();
    }

    @Override
    public void say(Bytes command) {
        if (secret.isPresent()) send(PacketOne.FROM_BAND, PacketOne.SEALED, secret.get().sealOlder(command));
        else send(PacketOne.FROM_BAND, PacketOne.LOGIN, command);
    }

    /** Pieces go plain: the one source that has such a packet has it so. */
    @Override
    public void hand(Bytes piece) {
        send(PacketOne.FILES, PacketOne.PLAIN, piece);
    }

    private void send(int channel, int kind, Bytes payload) {
        if (band.strikes(Fault.GARBAGE)) out.accept(Bytes.of(0xba, 0x00, 0xdc, 0xfe, 0xba, 0xdc));
        Bytes packet = new PacketOne(channel, PacketOne.SEND, serial++ & 0xff, kind, payload).encode();
        out.accept(band.strikes(Fault.SPOILT_MESSAGE) ? spoilt(packet) : packet);
        if (band.strikes(Fault.TWICE)) out.accept(packet);
    }

    /** Its last byte is another. */
    private static Bytes spoilt(Bytes packet) {
        byte[] bytes = packet.toArray();
        bytes[bytes.length - 1] ^= 0x55;
        return Bytes.copyOf(bytes);
    }

    @Override
    public int pieceSize() {
        return PIECE;
    }

    @Override
    public void seal(SessionSecret with) {
        secret = Optional.of(with);
    }

    @Override
    public void over() {}
}
