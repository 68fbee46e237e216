package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.chunked.Ack;
import io.github.wristway.virtual.chunked.Assembler;
import io.github.wristway.virtual.chunked.Assembler.Arrival;
import io.github.wristway.virtual.chunked.Chunks;
import io.github.wristway.virtual.chunked.KeyPair;
import io.github.wristway.virtual.chunked.Message;
import io.github.wristway.virtual.chunked.SessionKey;
import java.time.Duration;
import java.util.Optional;

/** A host that speaks in messages, as a script says. It must hear an acknowledgement of each, and gives one for each. */
final class ModernHost implements AutoCloseable {
    static final KeyPair OWN = KeyPair.of(Bytes.ofHex("c2cb30112ca21f13b11c6d78b024460545086a3303000000"));
    private static final int ROOM = 20;
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Host host;
    private final Assembler assembler = new Assembler();
    private SessionKey session;
    private int sequence;
    private int handle;

    private ModernHost(Host host) {
        this.host = host;
    }

    static ModernHost connect(World world, VirtualBand band) throws WristwayException {
        ModernHost modern = new ModernHost(Host.connect(world, band));
        modern.host.listen("0017");
        return modern;
    }

    /** Connected and let in. */
    static ModernHost enter(World world, VirtualBand band, PairingKey key) throws WristwayException {
        ModernHost modern = connect(world, band);
        String answer = modern.exchange(key);
        if (!answer.equals("100501")) throw new AssertionError("not let in: " + answer);
        return modern;
    }

    /** The whole exchange; gives the last answer. */
    String exchange(PairingKey key) throws WristwayException {
        Bytes reply = ask(0x82, Bytes.build().bytes(Bytes.ofHex("04020002")).bytes(OWN.publicPoint()).toBytes());
        if (!reply.startsWith(0x10, 0x04, 0x01)) return reply.hex();
        Bytes random = reply.slice(3, 16);
        Bytes shared = OWN.shared(reply.from(19));
        session = SessionKey.of(shared, key);
        sequence = SessionKey.firstSequence(shared);
        return ask(0x82, Bytes.build().u8(0x05).bytes(SessionKey.proof(key, random)).bytes(session.proof(random)).toBytes()).hex();
    }

    Host host() {
        return host;
    }

    Bytes ask(int endpoint, Bytes said) throws WristwayException {
        say(Message.plain(++handle & 0xff, endpoint, said));
        hearAck();
        return hear(endpoint);
    }

    /** Encrypted. */
    String whisper(int endpoint, String hex) throws WristwayException {
        say(sealed(endpoint, hex, sequence++));
        hearAck();
        return hear(endpoint).hex();
    }

    /** Encrypted; what it hears then is the last it hears, so that nobody is left to thank. */
    String lastWhisper(int endpoint, String hex) throws WristwayException {
        say(sealed(endpoint, hex, sequence++));
        hearAck();
        return read(arrival().message()).hex();
    }

    Message sealed(int endpoint, String hex, int withSequence) {
        return session.seal(++handle & 0xff, endpoint, Bytes.ofHex(hex), withSequence);
    }

    int sequence() {
        return sequence;
    }

    void say(Message message) throws WristwayException {
        for (Bytes chunk : Chunks.of(message, ROOM)) host.say("0016", chunk.hex());
    }

    void hearAck() throws WristwayException {
        Ack ack = Ack.decode(Bytes.ofHex(host.hear("0017")));
        if (ack.handle() != (handle & 0xff)) throw new AssertionError("acknowledged another one: " + ack);
    }

    /** The next message, which has to come from there; encrypted if it has to be so. */
    Bytes hear(int endpoint) throws WristwayException {
        Arrival arrival = arrival();
        if (arrival.message().endpoint() != endpoint) throw new AssertionError("heard " + arrival);
        host.say("0017", arrival.ack().orElseThrow().encode().hex());
        return read(arrival.message());
    }

    private Arrival arrival() throws WristwayException {
        Optional<Arrival> arrival = Optional.empty();
        while (arrival.isEmpty()) arrival = assembler.take(Bytes.ofHex(host.hear("0017")));
        return arrival.get();
    }

    private Bytes read(Message message) throws WristwayException {
        return message.encrypted() ? session.open(message).said() : message.body();
    }

    Optional<Notification> next() throws WristwayException {
        return host.next(MOMENT);
    }

    @Override
    public void close() {
        host.close();
    }
}
