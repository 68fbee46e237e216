package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.xiaomi.Ccm;
import io.github.wristway.miband.xiaomi.Packet1;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.time.Duration;
import java.util.Optional;

/** What a band of version 1 says in a stream, and the keys of its session. */
final class FirstVersion {
    static final Duration AT_MOST = Duration.ofSeconds(3);
    static final String QUESTION = Packet1.VERSION_REQUEST.encode().hex();
    static final String ANSWER = "badcfe00800600010000010000ef";
    static final Bytes HELLO = Bytes.ofHex("0801101a");
    static final Bytes STATUS = Bytes.ofHex("0802104e");
    static final SessionKeys KEYS = new SessionKeys(Bytes.ofHex("40892431c57653d6756152a367c2144f"),
            Bytes.ofHex("7ca5c034b253c81caac5d66234371870"), Bytes.ofHex("e29dfde0"), Bytes.ofHex("38d4b6f2"));

    private FirstVersion() {}

    static Line open(CarryScene scene) throws WristwayException {
        return open(scene, Lines.over(Ability.STREAM));
    }

    static Line open(CarryScene scene, Lines lines) throws WristwayException {
        scene.stream.answers(QUESTION, ANSWER);
        Line line = scene.open(lines, Ability.STREAM);
        scene.stream.written.clear();
        return line;
    }

    static String plain(int channel, Bytes message) {
        return new Packet1(channel, Packet1.FLAG, Packet1.SEND, 0, Packet1.LOGIN, message).encode().hex();
    }

    static String sealed(int channel, Bytes message) {
        Bytes nonce = Bytes.build().bytes(KEYS.fromBandNonce()).u32(0).u32(0).toBytes();
        return new Packet1(channel, Packet1.FLAG, Packet1.SEND, 0, Packet1.ENCRYPTED, new Ccm(KEYS.fromBand()).seal(nonce, message)).encode().hex();
    }

    static String damaged(String packet, int at) {
        byte[] bytes = Bytes.ofHex(packet).toArray();
        bytes[at] ^= 0x40;
        return Bytes.copyOf(bytes).hex();
    }

    static Optional<Line.Heard> command(Bytes message) {
        return Optional.of(new Line.Heard(Line.Channel.COMMAND, message));
    }

    static Optional<Line.Heard> file(Bytes message) {
        return Optional.of(new Line.Heard(Line.Channel.FILE, message));
    }
}
