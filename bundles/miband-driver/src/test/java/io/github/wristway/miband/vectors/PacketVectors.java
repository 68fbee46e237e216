package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private static void acknowledge(Vector vector) throws MalformedMessage {
        List<String> sent = new ArrayList<>();
        List<String> released = new ArrayList<>();
        Inbox inbox = new Inbox();
        Outbox outbox = new Outbox(SessionTerms.OURS.window());
        if (vector.context().has("sent_unacked")) vector.context().getAsJsonArray("sent_unacked").forEach(each -> outbox.put(Bytes.of(1, 1)));
        for (JsonElement event : vector.context().getAsJsonArray("received")) {
            String[] words = event.getAsString().split("[ =]");
            if (words[0].equals("data")) {
                Packet2 data = new Packet2(Packet2.Type.DATA, false, Integer.parseInt(words[2]), Bytes.of(Integer.parseInt(words[4]), 1));
                inbox.on(data).reply().ifPresent(reply -> sent.add("%s %d".formatted(reply.type().name().toLowerCase(java.util.Locale.ROOT), reply.sequence())));
                continue;
            }
            List<Packet2> before = outbox.kept();
            int sequence = Integer.parseInt(words[1]);
            if (words[0].equals("ack")) outbox.acknowledged(sequence);
            else outbox.awaited(sequence);
            before.stream().filter(packet -> !outbox.kept().contains(packet)).forEach(packet -> released.add("" + packet.sequence()));
        }
        if (vector.expected().has("send")) assertEquals(texts(vector, "send"), sent);
        if (vector.expected().has("released")) assertEquals(texts(vector, "released"), released);
    }

    private static List<String> texts(Vector vector, String name) {
        return vector.expected().getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }

    static int number(Optional<String> text) {
        return Integer.parseInt(text.orElseThrow());
    }
}
