package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.StreamLink;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A host that speaks hex over a stream, in packets of version 2, for tests. */
final class NewerHost implements AutoCloseable {
    static final Bytes NONCE = Bytes.ofHex("b4af81b847b38baee6c3cff27fa389e6");
    private static final String START = "a5a5020016001d4d0101030001000002020000fc03020020000402001027";

    private final StreamLink link;
    private final Buffer buffer = new Buffer(said -> {}, Buffer.Form.ONE, Buffer.Form.TWO);
    private final Deque<Bytes> pieces = new ArrayDeque<>();
    private Optional<SessionSecret> secret = Optional.empty();
    private int sequence;
    private int expected;

    private NewerHost(StreamLink link) {
        this.link = link;
    }

    /** Connected, with the session begun. */
    static NewerHost connect(World world, VirtualBand band) throws WristwayException {
        NewerHost host = new NewerHost(world.radio().stream(band.address(), Duration.ofSeconds(45)));
        host.link.write(Bytes.ofHex("badcfe00c00300000000ef" + START));
        for (int packets = 0; packets < 2; packets++) host.packet();
        return host;
    }

    /** Connected and let in. */
    static NewerHost enter(World world, VirtualBand band, PairingKey key) throws Exception {
        NewerHost host = connect(world, band);
        Bytes bandNonce = Fields.decode(Bytes.ofHex(host.greet())).message(3).message(31).bytes(1);
        SessionSecret secret = new SessionSecret(key, NONCE, bandNonce);
        HexFormat hex = HexFormat.of();
        byte[] keys = derive(key, bandNonce);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys, 16, 16, "HmacSHA256"));
        mac.update(NONCE.toArray());
        String sign = hex.formatHex(mac.doFinal(bandNonce.toArray()));
        Bytes described = SessionSecret.ccm(true, Bytes.ofHex(hex.formatHex(keys, 16, 32)), Bytes.ofHex(hex.formatHex(keys, 36, 40)), 0,
                                            Bytes.ofHex("08001a0474657374"));
        Bytes proof = Fields.write().number(1, 1).number(2, 27).message(3, Fields.write().message(32,
                Fields.write().bytes(1, Bytes.ofHex(sign)).bytes(2, described))).toBytes();
        String answer = host.ask(proof.hex());
        if (!answer.equals("0801101b1a058a02020801")) throw new AssertionError("not let in: " + answer);
        host.secret = Optional.of(secret);
        return host;
    }

    private static byte[] derive(PairingKey key, Bytes bandNonce) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Bytes.build().bytes(NONCE).bytes(bandNonce).toBytes().toArray(), "HmacSHA256"));
        mac.init(new SecretKeySpec(mac.doFinal(key.reveal().toArray()), "HmacSHA256"));
        byte[] label = "miwear-auth".getBytes(StandardCharsets.US_ASCII);
        mac.update(label);
        byte[] first = mac.doFinal(new byte[] {1});
        mac.update(first);
        mac.update(label);
        byte[] second = mac.doFinal(new byte[] {2});
        return Bytes.build().bytes(Bytes.copyOf(first)).bytes(Bytes.copyOf(second)).toBytes().toArray();
    }

    /** What it answers to our nonce. */
    String greet() throws WristwayException {
        return ask("0801101a1a15f201120a10" + NONCE.hex());
    }

    void say(String command) throws WristwayException {
        Bytes message = secret.map(known -> known.openNewer(Bytes.ofHex(command))).orElse(Bytes.ofHex(command));
        Bytes data = Bytes.build().u8(PacketTwo.COMMANDS).u8(secret.isPresent() ? PacketTwo.SEALED : PacketTwo.PLAIN).bytes(message).toBytes();
        link.write(new PacketTwo(PacketTwo.DATA, sequence++ & 0xff, data).encode());
    }

    void sayRaw(Bytes stream) throws WristwayException {
        link.write(stream);
    }

    /** The next command, which has to come; pieces of files are kept meanwhile. */
    String ask(String command) throws WristwayException {
        say(command);
        return hear(Duration.ofSeconds(20)).orElseThrow(() -> new AssertionError("silence instead of an answer to " + command));
    }

    Optional<String> hear(Duration atMost) throws WristwayException {
        while (true) {
            Optional<Packet> next = next(atMost);
            if (next.isEmpty()) return Optional.empty();
            if (!(next.get() instanceof PacketTwo packet) || packet.kind() != PacketTwo.DATA || packet.sequence() != expected) continue;
            expected = expected + 1 & 0xff;
            acknowledge(packet);
            Bytes message = packet.payload().from(2);
            Bytes opened = packet.payload().u8(1) == PacketTwo.SEALED ? secret.orElseThrow().sealNewer(message) : message;
            if (packet.payload().u8(0) == PacketTwo.COMMANDS) return Optional.of(opened.hex());
            pieces.add(opened);
        }
    }

    /** The last words of a band that restarts need none. */
    private void acknowledge(PacketTwo packet) throws WristwayException {
        try {
            link.write(new PacketTwo(PacketTwo.ACKNOWLEDGE, packet.sequence(), Bytes.EMPTY).encode());
        } catch (LinkLost e) {
            if (secret.isEmpty()) throw e;
        }
    }

    /** The pieces of files that came so far, up to a silence. */
    Deque<Bytes> pieces() throws WristwayException {
        if (hear(Duration.ofSeconds(12)).isPresent()) throw new AssertionError("a command among the pieces");
        return pieces;
    }

    Packet packet() throws WristwayException {
        return next(Duration.ofSeconds(8)).orElseThrow(() -> new AssertionError("silence"));
    }

    private Optional<Packet> next(Duration atMost) throws WristwayException {
        Optional<Packet> packet = buffer.next();
        while (packet.isEmpty()) {
            Bytes part = link.receive(atMost);
            if (part.isEmpty()) return Optional.empty();
            buffer.add(part);
            packet = buffer.next();
        }
        return packet;
    }

    @Override
    public void close() {
        link.close();
    }
}
