package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.CcmSession;
import io.github.wristway.miband.xiaomi.Joining;
import io.github.wristway.miband.xiaomi.Packet1;
import io.github.wristway.miband.xiaomi.Piece;
import io.github.wristway.miband.xiaomi.Pieces;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Version 1: packets in a stream, and pieces over Low Energy. */
final class FirstPacketVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "spp_v1_encode", FirstPacketVectors::encode,
            "spp_v1_decode", FirstPacketVectors::decode,
            "ble_v1_write", FirstPacketVectors::write,
            "ble_v1_read", FirstPacketVectors::read);

    private static final Set<Piece> REFUSALS = Set.of(Piece.Reply.NOT_TAKEN, Piece.Reply.BEGIN_AGAIN);
    private static final Set<Piece> ACKNOWLEDGEMENTS = Set.of(Piece.Reply.TAKEN, Piece.Reply.GO_ON, Piece.Reply.ALL_CHUNKS);

    private FirstPacketVectors() {}

    private static void encode(Vector vector) throws MalformedMessage {
        if (vector.context().size() == 0) {
            assertEquals(vector.wanted("packet"), Optional.of(Packet1.VERSION_REQUEST.encode().hex()));
            return;
        }
        int type = PacketVectors.number(vector.given("data_type"));
        Packet1 packet = new Packet1(PacketVectors.number(vector.given("channel")), Packet1.FLAG, PacketVectors.number(vector.given("opcode")),
                                     PacketVectors.number(vector.given("serial")), type, type == Packet1.ENCRYPTED ? sealed(vector) : vector.input());
        assertEquals(vector.wanted("packet"), Optional.of(packet.encode().hex()));
    }

    private static void decode(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> Packet1.decode(vector.input()));
            return;
        }
        if (PacketVectors.isIncomplete(vector, Packet1.FORM)) return;
        Packet1 packet = Packet1.decode(vector.input());
        Map<String, Object> found = new HashMap<>(Map.of(
                "channel", packet.channel(), "data_type", packet.dataType(), "opcode", packet.opcode(), "serial", packet.serial(),
                "payload", packet.dataType() == Packet1.ENCRYPTED ? opened(vector, packet.payload()) : packet.payload(),
                "consumed", packet.encode().length()));
        if (packet.channel() == Packet1.VERSION) found.put("version_major", packet.majorVersion());
        Fields.same(vector.expected(), found);
    }

    private static void write(Vector vector) throws MalformedMessage {
        boolean encrypted = vector.given("encryption_key").isPresent();
        Pieces pieces = Pieces.of(encrypted ? sealed(vector) : vector.input(), encrypted, PacketVectors.number(vector.given("mtu")));
        List<Bytes> writes = new ArrayList<>(List.of(pieces.first().encode()));
        pieces.chunks().forEach(chunk -> writes.add(chunk.encode()));
        assertEquals(vector.wantedPackets("writes"), writes);
        Piece.Reply end = pieces.chunks().isEmpty() ? Piece.Reply.TAKEN : Piece.Reply.ALL_CHUNKS;
        assertEquals(vector.wanted("end_ack"), Optional.of(end.encode().hex()));
    }

    private static void read(Vector vector) throws MalformedMessage {
        if (vector.expected().has("resend_chunks")) {
            List<Integer> wanted = vector.expected().getAsJsonArray("resend_chunks").asList().stream().map(JsonElement::getAsInt).toList();
            assertEquals(new Piece.Again(wanted), Piece.decode(vector.input()));
            return;
        }
        if (vector.wanted("payload").isEmpty()) {
            boolean refused = vector.wanted("meaning").orElseThrow().contains("nack");
            assertTrue((refused ? REFUSALS : ACKNOWLEDGEMENTS).contains(Piece.decode(vector.input())));
            return;
        }
        boolean chunked = vector.context().has("notifications");
        assertEquals(vector.wanted("payload"), Optional.of((chunked ? joined(vector) : whole(vector)).hex()));
    }

    private static Bytes whole(Vector vector) throws MalformedMessage {
        Piece.Whole whole = (Piece.Whole) Piece.decode(vector.input());
        return whole.encrypted() ? opened(vector, whole.data()) : whole.data();
    }

    private static Bytes joined(Vector vector) throws MalformedMessage {
        List<String> heard = vector.context().getAsJsonArray("notifications").asList().stream().map(JsonElement::getAsString).toList();
        Joining joining = new Joining((Piece.Coming) Piece.decode(Bytes.ofHex(heard.get(0))));
        for (String chunk : heard.subList(1, heard.size())) joining.add((Piece.Chunk) Piece.decode(Bytes.ofHex(chunk)));
        assertEquals(List.of(), joining.missing());
        return joining.isEncrypted() ? opened(vector, joining.whole()) : joining.whole();
    }

    /** What goes to a band as a command, behind its counter. */
    private static Bytes sealed(Vector vector) {
        Bytes key = Bytes.ofHex(vector.given("encryption_key").orElseThrow());
        Bytes nonce = Bytes.ofHex(vector.given("encryption_nonce").orElseThrow());
        CcmSession session = new CcmSession(new SessionKeys(key, key, nonce, nonce), true);
        for (int used = 1; used < PacketVectors.number(vector.given("counter")); used++) session.seal(Bytes.EMPTY);
        return session.seal(vector.input());
    }

    private static Bytes opened(Vector vector, Bytes sealed) throws MalformedMessage {
        Bytes key = Bytes.ofHex(vector.given("decryption_key").orElseThrow());
        Bytes nonce = Bytes.ofHex(vector.given("decryption_nonce").orElseThrow());
        return new CcmSession(new SessionKeys(key, key, nonce, nonce), true).open(sealed);
    }
}
