package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Packets of version 2, over a stream or a characteristic. Data is numbered from 0 on, on each side. What comes as expected is
 * acknowledged; what is ahead is asked for again from where it is missing; what is behind is passed over. What nobody
 * acknowledges in time is sent again, with all behind it. Who sends more at once than it can take is hung up on.
 */
final class PacketsTwo implements Carriage {
    private static final int NUMBERS = 256;
    private static final int WINDOW = 3;
    private static final int PIECE = 900;
    private static final int TRIES = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Body band;
    private final Consumer<Bytes> out;
    private final Runnable hangUp;
    private final Hearer hearer;
    private final Buffer buffer;
    private final Session session = new Session(WINDOW, TIMEOUT);
    private final Deque<PacketTwo> unacknowledged = new ArrayDeque<>();
    private final Deque<Bytes> waiting = new ArrayDeque<>();
    private Optional<SessionSecret> secret = Optional.empty();
    private Time.Task patience = () -> {};
    private int expected;
    private int next;
    private int tries;
    private int atOnce;

    /** @param forms of packets that a host may begin with */
    PacketsTwo(Body band, Consumer<Bytes> out, Runnable hangUp, Hearer hearer, Buffer.Form... forms) {
        this.band = band;
        this.out = out;
        this.hangUp = hangUp;
        this.hearer = hearer;
        this.buffer = new Buffer(band::note, forms);
    }

    void heard(Bytes part) throws MalformedMessage {
        buffer.add(part);
        for (Optional<Packet> packet = buffer.next(); packet.isPresent(); packet = buffer.next()) {
            if (packet.get() instanceof PacketTwo two) heard(two);
            else if (packet.get() instanceof PacketOne one) heard(one);
        }
    }

    private void heard(PacketOne packet) {
        if (packet.channel() != PacketOne.VERSION) band.note("passed over a packet of version 1");
        else if (!band.strikes(Fault.NO_VERSION)) out.accept(StreamOne.version(2).encode());
    }

    private void heard(PacketTwo packet) throws MalformedMessage {
        switch (packet.kind()) {
            case PacketTwo.SESSION -> {
                session.heard(packet.payload()).ifPresent(answer -> out.accept(new PacketTwo(PacketTwo.SESSION, 0, answer).encode()));
                trySending();
            }
            case PacketTwo.ACKNOWLEDGE -> acknowledged(packet.sequence());
            case PacketTwo.AGAIN -> again(packet.sequence());
            case PacketTwo.DATA -> data(packet);
            default -> throw new MalformedMessage("a packet of the kind " + packet.kind());
        }
    }

    private void data(PacketTwo packet) throws MalformedMessage {
        int ahead = packet.sequence() - expected & NUMBERS - 1;
        if (!session.open()) {
            band.note("passed over data before the session");
        } else if (tooMuch()) {
            band.note("gave the link up: a host does not wait for acknowledgements");
            hangUp.run();
        } else if (ahead == 0 && !band.strikes(Fault.NAK)) {
            expected = expected + 1 & NUMBERS - 1;
            if (!band.strikes(Fault.NO_ACK)) control(PacketTwo.ACKNOWLEDGE, packet.sequence());
            hearer.heard(opened(packet.payload()), this);
        } else if (ahead < NUMBERS / 2) {
            control(PacketTwo.AGAIN, expected);
        }
    }

    /** Its acknowledgements leave with the next connection event. */
    private boolean tooMuch() {
        if (atOnce == 0) band.later(Duration.ZERO, () -> atOnce = 0);
        return ++atOnce > WINDOW;
    }

    private Bytes opened(Bytes data) throws MalformedMessage {
        boolean sealed = data.u8(1) == PacketTwo.SEALED;
        if (data.u8(0) != PacketTwo.COMMANDS) throw new MalformedMessage("nothing is taken on the channel " + data.u8(0));
        if (sealed != secret.isPresent()) throw new MalformedMessage("a command that should " + (sealed ? "not " : "") + "be sealed");
        return sealed ? secret.get().openNewer(data.from(2)) : data.from(2);
    }

    @Override
    public void say(Bytes command) {
        send(PacketTwo.COMMANDS, command);
    }

    @Override
    public void hand(Bytes piece) {
        send(PacketTwo.FILES, piece);
    }

    private void send(int channel, Bytes message) {
        Bytes body = secret.map(known -> known.sealNewer(message)).orElse(message);
        waiting.add(Bytes.build().u8(channel).u8(secret.isPresent() ? PacketTwo.SEALED : PacketTwo.PLAIN).bytes(body).toBytes());
        trySending();
    }

    private void trySending() {
        while (!waiting.isEmpty() && unacknowledged.size() < session.hostsWindow()) {
            PacketTwo packet = new PacketTwo(PacketTwo.DATA, next, waiting.remove());
            next = next + 1 & NUMBERS - 1;
            unacknowledged.add(packet);
            if (unacknowledged.size() == 1) bePatient();
            put(packet);
        }
    }

    private void put(PacketTwo packet) {
        if (band.strikes(Fault.GARBAGE)) out.accept(Bytes.of(0xa5, 0x00, 0xfe, 0x5a));
        Bytes whole = packet.encode();
        out.accept(band.strikes(Fault.SPOILT_MESSAGE) ? packet.encode(~PacketTwo.crc(packet.payload())) : whole);
        if (band.strikes(Fault.TWICE)) out.accept(whole);
    }

    private void acknowledged(int sequence) {
        int passed = unacknowledged.isEmpty() ? NUMBERS : sequence - unacknowledged.peek().sequence() & NUMBERS - 1;
        if (passed >= unacknowledged.size()) return;
        for (int i = 0; i <= passed; i++) unacknowledged.remove();
        tries = 0;
        bePatient();
        trySending();
    }

    private void again(int from) {
        for (PacketTwo packet : unacknowledged) {
            boolean behind = (packet.sequence() - from & NUMBERS - 1) >= NUMBERS / 2;
            if (!behind) put(packet);
        }
    }

    private void bePatient() {
        patience.cancel();
        patience = unacknowledged.isEmpty() ? () -> {} : band.later(TIMEOUT, this::impatient);
    }

    private void impatient() {
        if (unacknowledged.isEmpty()) return;
        if (++tries == TRIES) {
            band.note("gave the link up: nothing is acknowledged");
            hangUp.run();
            return;
        }
        again(unacknowledged.peek().sequence());
        bePatient();
    }

    private void control(int kind, int sequence) {
        out.accept(new PacketTwo(kind, sequence, Bytes.EMPTY).encode());
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
    public void over() {
        patience.cancel();
        unacknowledged.clear();
        waiting.clear();
    }
}
