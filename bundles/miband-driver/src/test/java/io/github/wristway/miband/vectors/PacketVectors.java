package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.Crc16;
import io.github.wristway.miband.xiaomi.Ctr;
import io.github.wristway.miband.xiaomi.Inbox;
import io.github.wristway.miband.xiaomi.Outbox;
import io.github.wristway.miband.xiaomi.Packet1;
import io.github.wristway.miband.xiaomi.Packet2;
import io.github.wristway.miband.xiaomi.PacketForm;
import io.github.wristway.miband.xiaomi.PacketReader;
import io.github.wristway.miband.xiaomi.Parcel;
import io.github.wristway.miband.xiaomi.SessionTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The packets of version 2, and what both versions have in common. */
final class PacketVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "crc16_arc", PacketVectors::checksum,
            "aes_ctr_v2", PacketVectors::encrypt,
            "spp_v1_stream", vector -> stream(vector, Packet1.FORM, Packet1::encode),
            "spp_v2_stream", vector -> stream(vector, Packet2.FORM, Packet2::encode),
            "spp_v2_encode", PacketVectors::encode,
            "spp_v2_decode", PacketVectors::decode,
            "spp_v2_ack_rule", PacketVectors::acknowledge);

    private PacketVectors() {}

    private static void checksum(Vector vector) {
        assertEquals(number(vector.wanted("crc")), Crc16.of(vector.input()));
    }

    private static void encrypt(Vector vector) {
        Ctr ctr = new Ctr(Bytes.ofHex(vector.given("key").orElseThrow()));
        assertEquals(vector.wanted("ciphertext"), Optional.of(ctr.turn(vector.input()).hex()));
        assertEquals(vector.input(), ctr.turn(ctr.turn(vector.input())));
    }

    static <P> void stream(Vector vector, PacketForm<P> form, Function<P, Bytes> encode) throws MalformedMessage {
        PacketReader<P> reader = new PacketReader<>(form);
        List<Bytes> read = new ArrayList<>();
        int size = number(vector.given("split_sizes"));
        for (int at = 0; at < vector.input().length(); at += size) {
            reader.add(vector.input().slice(at, Math.min(size, vector.input().length() - at)));
            for (Optional<P> next = reader.next(); next.isPresent(); next = reader.next()) read.add(encode.apply(next.get()));
        }
        assertEquals(vector.wantedPackets("frames"), read);
        assertEquals(vector.wanted("leftover"), Optional.of(reader.rest().hex()));
    }

    private static void encode(Vector vector) {
        Packet2.Type type = Packet2.Type.values()[number(vector.given("type"))];
        Packet2 packet = new Packet2(type, false, number(vector.given("seq")), payload(vector, type));
        assertEquals(vector.wanted("packet"), Optional.of(packet.encode().hex()));
    }

    private static Bytes payload(Vector vector, Packet2.Type type) {
        if (type != Packet2.Type.DATA) return vector.given("tx_window").map(terms -> SessionTerms.OURS.encode()).orElse(vector.input());
        Optional<Ctr> cipher = vector.given("encryption_key").map(Bytes::ofHex).map(Ctr::new);
        Bytes body = cipher.isPresent() ? cipher.get().turn(vector.input()) : vector.input();
        return new Parcel(number(vector.given("channel")), cipher.isPresent(), body).encode();
    }

    private static void decode(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> Packet2.decode(vector.input()));
            return;
        }
        if (isIncomplete(vector, Packet2.FORM)) return;
        Packet2 packet = Packet2.decode(vector.input());
        Map<String, Object> found = new HashMap<>(Map.of("type", packet.type().ordinal(), "seq", packet.sequence(), "consumed", packet.encode().length()));
        if (packet.type() == Packet2.Type.SESSION) {
            found.put("opcode", packet.payload().u8(0));
            if (SessionTerms.isBegun(packet.payload())) addTerms(found, SessionTerms.decode(packet.payload()));
        }
        if (packet.type() == Packet2.Type.DATA) {
            Parcel parcel = Parcel.decode(packet.payload());
            found.putAll(Map.of("channel", parcel.channel(), "opcode", parcel.encrypted() ? 2 : 1));
            Optional<Ctr> cipher = vector.given("decryption_key").map(Bytes::ofHex).map(Ctr::new);
            found.put("payload", cipher.isPresent() ? cipher.get().turn(parcel.body()) : parcel.body());
        }
        Fields.same(vector.expected(), found);
    }

    private static void addTerms(Map<String, Object> found, SessionTerms terms) {
        found.putAll(Map.of("max_packet", terms.longest(), "tx_window", terms.window(), "send_timeout_ms", terms.timeout().toMillis()));
    }

    /** Checks it as a part of a packet, if it is none. */
    static <P> boolean isIncomplete(Vector vector, PacketForm<P> form) throws MalformedMessage {
        if (!vector.wanted("status").equals(Optional.of("incomplete"))) return false;
        PacketReader<P> reader = new PacketReader<>(form);
        reader.add(vector.input());
        assertEquals(Optional.empty(), reader.next());
        assertEquals(number(vector.wanted("missing")), reader.missing());
        return true;
    }

    private static void acknowledge(Vector vector) {
        if (vector.context().has("sent_unacked")) release(vector);
        else answer(vector);
    }

    /** Each line such as "data seq=3 ch=1 (ahead)". */
    private static void answer(Vector vector) {
        List<String> sent = new ArrayList<>();
        Inbox inbox = new Inbox();
        for (String line : texts(vector.context(), "received")) {
            String[] words = line.split("[ =]");
            Bytes payload = new Parcel(Integer.parseInt(words[4]), false, Bytes.EMPTY).encode();
            inbox.on(new Packet2(Packet2.Type.DATA, line.contains("frx"), Integer.parseInt(words[2]), payload)).reply()
                    .ifPresent(reply -> sent.add(reply.type().name().toLowerCase(Locale.ROOT) + " " + reply.sequence()));
        }
        assertEquals(texts(vector.expected(), "send"), sent);
    }

    /** Each line such as "ack 2". What is not released is sent again if the band asks for it. */
    private static void release(Vector vector) {
        Outbox outbox = new Outbox(SessionTerms.OURS.window());
        List<String> waiting = texts(vector.context(), "sent_unacked");
        for (int i = 0; i < waiting.size(); i++) assertEquals(waiting.get(i), "" + outbox.put(Bytes.EMPTY).sequence());
        for (String line : texts(vector.context(), "received")) {
            int sequence = Integer.parseInt(line.substring(4));
            if (line.startsWith("ack")) outbox.acknowledged(sequence);
            else outbox.awaited(sequence);
        }
        int released = waiting.size() - outbox.kept().size();
        for (String name : vector.expected().keySet()) {
            List<String> found = name.equals("released") ? waiting.subList(0, released) : waiting.subList(released, waiting.size());
            assertEquals(texts(vector.expected(), name), found, name);
        }
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }

    static int number(Optional<String> text) {
        return Integer.parseInt(text.orElseThrow());
    }
}
