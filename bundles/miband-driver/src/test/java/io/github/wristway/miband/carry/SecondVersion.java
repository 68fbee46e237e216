package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.xiaomi.Packet2;
import io.github.wristway.miband.xiaomi.Parcel;

/** What is written in a session of version 2, in hex. */
final class SecondVersion {
    static final String ANSWER = "badcfe00800600010000020000ef";
    static final String BEGIN = "a5a5020016001d4d0101030001000002020000fc03020020000402001027";
    static final String GOODBYE = Packet2.session(Bytes.of(3)).encode().hex();
    static final String GOODBYE_TOO = Packet2.session(Bytes.of(4)).encode().hex();

    private SecondVersion() {}

    /** A session with a band that takes three packets ahead, and repeats after five seconds. */
    static Line open(CarryScene scene) throws WristwayException {
        return open(scene, begun("010300010000 020200 00fc 030200 0300 040200 8813"));
    }

    static Line open(CarryScene scene, String... answers) throws WristwayException {
        scene.stream.answers(FirstVersion.QUESTION, ANSWER).answers(BEGIN, answers);
        Line line = scene.open(Lines.over(Ability.STREAM), Ability.STREAM);
        scene.stream.written.clear();
        scene.stream.moments.clear();
        return line;
    }

    static String begun(String terms) {
        return Packet2.session(Bytes.ofHex("02" + terms)).encode().hex();
    }

    static String data(int sequence, Bytes message) {
        return data(sequence, Parcel.COMMANDS, message);
    }

    static String data(int sequence, int channel, Bytes message) {
        return new Packet2(Packet2.Type.DATA, false, sequence, new Parcel(channel, false, message).encode()).encode().hex();
    }

    static String unnumbered(Bytes message) {
        return new Packet2(Packet2.Type.DATA, true, 77, new Parcel(Parcel.COMMANDS, false, message).encode()).encode().hex();
    }

    static String ack(int sequence) {
        return Packet2.ack(sequence).encode().hex();
    }

    static String nak(int sequence) {
        return Packet2.nak(sequence).encode().hex();
    }

    static Bytes message(int number) {
        return Bytes.build().u8(0x08).u16(number).toBytes();
    }
}
