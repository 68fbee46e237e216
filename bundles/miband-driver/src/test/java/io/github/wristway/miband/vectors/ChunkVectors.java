package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.huami2021.Chunk;
import io.github.wristway.miband.huami2021.ChunkAck;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkReader;
import io.github.wristway.miband.huami2021.ChunkWriter;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.Joined;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.MessageCipher;
import io.github.wristway.miband.huami2021.OldConfiguration;
import io.github.wristway.miband.huami2021.SessionKeys;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Messages of the 2021 protocol, cut, encrypted, and back. */
final class ChunkVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "chunk2021_encode", ChunkVectors::encode,
            "chunk2021_decode", ChunkVectors::decode,
            "chunk2021_ack", ChunkVectors::acknowledgement,
            "chunk2021_first_header", ChunkVectors::firstHeader,
            "config2021_encode", ChunkVectors::setting,
            "config2021_reply", ChunkVectors::answer);

    /** A message as it arrived, with what the vectors want to know about it. */
    private record Heard(Message message, Optional<Long> sequence, Optional<ChunkAck> acknowledgement) {}

    private ChunkVectors() {}

    private static void encode(Vector vector) {
        ChunkWriter writer = new ChunkWriter(form(vector), number(vector, "handle"));
        Optional<MessageCipher> cipher = vector.given("session_key").map(key -> cipher(vector));
        assertEquals(vector.wantedPackets("chunks"), write(writer, new Message(number(vector, "type"), vector.input()), cipher, vector));
        vector.wanted("next_handle").ifPresent(handle -> assertEquals(Integer.decode(handle), writer.nextHandle()));
        vector.wanted("next_sequence").ifPresent(sequence ->
                assertEquals(Long.parseLong(sequence), cipher.orElseThrow().nextSequence()));
    }

    static List<Bytes> write(ChunkWriter writer, Message message, Optional<MessageCipher> cipher, Vector vector) {
        int mtu = number(vector, "mtu");
        return vector.given("encrypted").map(Boolean::valueOf).orElse(cipher.isPresent())
                ? writer.encrypted(message, mtu, cipher.orElseThrow()) : writer.plain(message, mtu);
    }

    private static void decode(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> hear(vector));
            return;
        }
        Heard heard = hear(vector);
        assertEquals(vector.wanted("type").map(Integer::decode), Optional.of(heard.message().endpoint()));
        assertEquals(vector.wanted("payload").map(Bytes::ofHex), Optional.of(heard.message().payload()));
        assertEquals(vector.wanted("sequence").map(Long::valueOf), heard.sequence());
        assertEquals(vector.wanted("ack").map(Bytes::ofHex), heard.acknowledgement().map(ChunkAck::encode));
    }

    /** The one message that all chunks make; a broken chunk, or none that ends it, is a refusal. */
    private static Heard hear(Vector vector) throws MalformedMessage {
        ChunkReader reader = new ChunkReader(form(vector));
        for (Bytes chunk : vector.packets()) {
            ChunkReader.Taken taken = reader.add(chunk);
            if (taken.whole().isEmpty()) continue;
            Joined whole = taken.whole().orElseThrow();
            if (!whole.encrypted()) return new Heard(whole.plain(), Optional.empty(), taken.acknowledgement());
            MessageCipher.Opened opened = cipher(vector).open(whole);
            return new Heard(opened.message(), Optional.of(opened.sequence()), taken.acknowledgement());
        }
        throw new MalformedMessage("the message never ends");
    }

    private static void acknowledgement(Vector vector) throws MalformedMessage {
        Bytes hex = vector.wanted("hex").map(Bytes::ofHex).orElseThrow();
        ChunkAck acknowledgement = new ChunkAck(number(vector, "handle"), number(vector, "last_count"));
        assertEquals(hex, acknowledgement.encode());
        assertEquals(acknowledgement, ChunkAck.decode(hex));
    }

    private static void firstHeader(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> new ChunkReader(form(vector)).add(vector.input()));
            return;
        }
        Chunk.First chunk = assertInstanceOf(Chunk.First.class, Chunk.decode(vector.input(), form(vector)));
        Set<String> flags = new TreeSet<>(List.of(vector.wanted("flags").orElseThrow().split("\\W+")));
        assertEquals(flags.contains("last"), chunk.has(Chunk.LAST));
        assertEquals(vector.wanted("handle").map(Integer::valueOf), Optional.of(chunk.handle()));
        assertEquals(vector.wanted("count").map(Integer::valueOf), Optional.of(chunk.count()));
        assertEquals(vector.wanted("length").map(Long::valueOf), Optional.of(chunk.length()));
        assertEquals(vector.wanted("type").map(Integer::decode), Optional.of(chunk.endpoint()));
        assertEquals(vector.wanted("encrypted").map(Boolean::valueOf), Optional.of(chunk.has(Chunk.ENCRYPTED)));
        assertEquals(vector.wanted("needs_ack").map(Boolean::valueOf), Optional.of(chunk.has(Chunk.ACKNOWLEDGE)));
        assertEquals(vector.wanted("payload_start").map(Bytes::ofHex), Optional.of(chunk.data()));
    }

    private static void setting(Vector vector) {
        Message message = OldConfiguration.setting(vector.input());
        ChunkWriter writer = new ChunkWriter(form(vector), number(vector, "handle"));
        assertEquals(Endpoint.OLD_CONFIGURATION, message.endpoint());
        assertEquals(vector.wanted("payload").map(Bytes::ofHex), Optional.of(message.payload()));
        assertEquals(vector.wantedPackets("chunks"), write(writer, message, Optional.of(cipher(vector)), vector));
    }

    private static void answer(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> ConfigReply.decode(OldConfiguration.answer(hear(vector).message())));
            return;
        }
        Bytes inner = OldConfiguration.answer(hear(vector).message());
        ConfigReply reply = ConfigReply.decode(inner);
        assertEquals(vector.wanted("inner").map(Bytes::ofHex), Optional.of(inner));
        assertEquals(vector.wanted("command").map(hex -> Integer.parseInt(hex, 16)), Optional.of(reply.command()));
        assertEquals(vector.wanted("sub").map(Bytes::ofHex), Optional.of(reply.sub()));
        assertEquals(vector.wanted("status").map(hex -> Integer.parseInt(hex, 16)), Optional.of(reply.status()));
    }

    static MessageCipher cipher(Vector vector) {
        return new MessageCipher(new SessionKeys(Bytes.ofHex(vector.given("session_key").orElseThrow()),
                                                 Long.parseLong(vector.given("sequence").orElse("0"))));
    }

    private static ChunkForm form(Vector vector) {
        return vector.given("extended").map(Boolean::valueOf).orElse(true) ? ChunkForm.EXTENDED : ChunkForm.SHORT;
    }

    static int number(Vector vector, String name) {
        return Integer.decode(vector.given(name).orElseThrow());
    }
}
