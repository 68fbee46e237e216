package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.chunked.Ack;
import io.github.wristway.virtual.chunked.Assembler;
import io.github.wristway.virtual.chunked.Assembler.Arrival;
import io.github.wristway.virtual.chunked.Chunks;
import io.github.wristway.virtual.chunked.Message;
import io.github.wristway.virtual.chunked.SessionKey;
import io.github.wristway.virtual.chunked.SessionKey.Opened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of one link that go in chunks: a host writes them to 0016, the band's come from 0017, and there both sides
 * acknowledge. What is broken, or encrypted and not behind all before it, is noted and otherwise as if it had never come.
 */
final class Messages {
    private static final int ATT_HEAD = 3;
    private static final int SMALLEST_ROOM = 20;
    /** Seen on a real band. */
    private static final int FIRST_HANDLE = 0x64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Body band;
    private final Wire wire;
    private final Assembler assembler = new Assembler();
    private Optional<Session> session = Optional.empty();
    private Optional<Unheard> unheard = Optional.empty();
    private int handle = FIRST_HANDLE;

    Messages(Body band, Wire wire) {
        this.band = band;
        this.wire = wire;
    }

    /** What a host said. */
    record Heard(int endpoint, boolean encrypted, Bytes said) {}

    /** Numbers of the next encrypted message, each way. */
    private static final class Session {
        private final SessionKey key;
        private int next;
        private int hostsNext;

        Session(SessionKey key, int firstSequence) {
            this.key = key;
            this.next = firstSequence;
            this.hostsNext = firstSequence;
        }

        Bytes open(Message sealed) throws MalformedMessage {
            Opened opened = key.open(sealed);
            int behind = opened.sequence() - hostsNext; // also right when the numbers begin anew
            if (behind < 0) {
                throw new MalformedMessage("message " + sealed.handle() + " comes " + -behind + " too late, or twice");
            }
            hostsNext = opened.sequence() + 1;
            return opened.said();
        }
    }

    /** The last chunk of what the band said, until somebody acknowledges it. */
    private record Unheard(Ack expected, Time.Task complaint) {}

    /** From now on what is encrypted can be read and said. */
    void encrypt(SessionKey key, int firstSequence) {
        session = Optional.of(new Session(key, firstSequence));
    }

    /** Takes a packet of 0016; gives what it completes. */
    Optional<Heard> take(Bytes packet) throws MalformedMessage {
        Optional<Arrival> arrival = assembler.take(packet);
        if (arrival.isEmpty()) return Optional.empty();
        Message message = arrival.get().message();
        Bytes said = message.encrypted() ? open(message) : message.body();
        arrival.get().ack().ifPresent(this::acknowledge);
        return Optional.of(new Heard(message.endpoint(), message.encrypted(), said));
    }

    private Bytes open(Message message) throws MalformedMessage {
        if (session.isEmpty()) throw new MalformedMessage("message " + message.handle() + " is encrypted before there is a key");
        return session.get().open(message);
    }

    private void acknowledge(Ack ack) {
        if (!band.strikes(Fault.NO_ACK)) wire.notify(HuamiUuid.MESSAGES_OUT, ack.encode());
    }

    /** Takes a packet of 0017. */
    void acknowledged(Bytes packet) throws MalformedMessage {
        Ack ack = Ack.decode(packet);
        if (unheard.filter(last -> last.expected().equals(ack)).isEmpty()) {
            band.note("somebody acknowledged message " + ack.handle() + ", which waited for nothing");
            return;
        }
        unheard.get().complaint().cancel();
        unheard = Optional.empty();
    }

    int mtu() {
        return wire.mtu();
    }

    /** Says something that anybody may read. */
    void say(int endpoint, Bytes said) {
        send(Message.plain(handle, endpoint, said));
    }

    /** Says something to the one who has the key. */
    void whisper(int endpoint, Bytes said) {
        Session mine = session.orElseThrow(() -> new IllegalStateException("nobody has shown a key"));
        boolean spoilt = band.strikes(Fault.SPOILT_MESSAGE);
        int sequence = mine.next++;
        send(spoilt ? mine.key.sealWrong(handle, endpoint, said, sequence) : mine.key.seal(handle, endpoint, said, sequence));
    }

    /** In the smallest packets before there is a session, as seen; then as large as both sides agreed to. */
    private void send(Message message) {
        handle = handle + 1 & 0xff;
        List<Bytes> chunks = new ArrayList<>(Chunks.of(message, session.isPresent() ? wire.mtu() - ATT_HEAD : SMALLEST_ROOM));
        Ack expected = new Ack(message.handle(), chunks.size() - 1 & 0xff);
        if (band.strikes(Fault.LOST_CHUNK)) chunks.remove(chunks.size() / 2);
        for (Bytes chunk : chunks) wire.notify(HuamiUuid.MESSAGES_OUT, chunk);
        over();
        unheard = Optional.of(new Unheard(expected, band.later(PATIENCE,
                () -> band.note("nobody acknowledged message " + expected.handle()))));
    }

    void over() {
        unheard.ifPresent(last -> last.complaint().cancel());
        unheard = Optional.empty();
    }
}
