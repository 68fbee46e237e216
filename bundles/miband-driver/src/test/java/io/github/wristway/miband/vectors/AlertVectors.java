package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.AlertStyle;
import io.github.wristway.miband.huami.CallAlert;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami.TextAlert;
import io.github.wristway.miband.huami.TextAlert.Category;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Texts and calls, and the packets in which they travel. */
final class AlertVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "notification_encode", AlertVectors::text,
            "call_encode", AlertVectors::call,
            "chunk_old_encode", AlertVectors::cut,
            "chunk_old_decode", AlertVectors::joined);

    private static final Map<Integer, String> PLACES = Map.of(0x00, "first", 0x40, "middle", 0x80, "last", 0xc0, "only");

    private AlertVectors() {}

    private static void text(Vector vector) {
        int number = Integer.parseInt(vector.given("category").orElseThrow(), 16);
        Category category = Stream.of(Category.values()).filter(known -> known.number() == number).findFirst().orElseThrow();
        int icon = vector.given("icon").map(Integer::decode).orElse(TextAlert.APP);
        TextAlert alert = new TextAlert(category, icon, vector.given("message").orElseThrow(), vector.given("app").orElse(""));
        encodes(vector, alert.encode(style(vector)), ChunkedMessage.ALERT);
    }

    private static AlertStyle style(Vector vector) {
        String to = vector.given("characteristic").orElse("").toLowerCase(Locale.ROOT);
        if (to.equals("2a46") || vector.models().matches("(?i)(mi2|hrx|mi2..hrx|mi2, ?hrx)")) return AlertStyle.ONE_PACKET;
        boolean gap = vector.given("extra_header").map(Boolean::valueOf).orElse(false);
        return gap ? AlertStyle.CHUNKED_WITH_GAP : AlertStyle.CHUNKED;
    }

    private static void call(Vector vector) {
        String action = vector.given("action").orElseThrow();
        CallAlert call = switch (action) {
            case "incoming", "ring", "ringing", "start" -> new CallAlert.Ringing(vector.given("name").orElse(""));
            case "end", "ended", "stop", "none", "call_end" -> new CallAlert.Ended();
            default -> throw new AssertionError("no such thing happens to a call: " + action);
        };
        encodes(vector, call.encode(), ChunkedMessage.ALERT);
    }

    private static void cut(Vector vector) {
        encodes(vector, vector.input(), Integer.parseInt(vector.given("type").orElseThrow()));
    }

    private static void encodes(Vector vector, Bytes payload, int type) {
        Stream.of("payload", "hex").flatMap(name -> vector.wanted(name).stream())
                .forEach(wanted -> assertEquals(Bytes.ofHex(wanted), payload));
        if (!vector.expected().has("chunks")) return;
        int mtu = vector.given("mtu").map(Integer::valueOf).orElse(23);
        assertEquals(texts(vector, "chunks").stream().map(Bytes::ofHex).toList(), new ChunkedMessage(type, payload).encode(mtu));
    }

    private static void joined(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> ChunkedMessage.decode(vector.packets()));
            return;
        }
        ChunkedMessage message = ChunkedMessage.decode(vector.packets());
        vector.wanted("type").ifPresent(type -> assertEquals(Integer.parseInt(type), message.type()));
        assertEquals(vector.wanted("payload").map(Bytes::ofHex).orElseThrow(), message.content());
        if (!vector.expected().has("flags")) return;
        for (int i = 0; i < vector.packets().size(); i++) {
            Bytes packet = vector.packets().get(i);
            String place = PLACES.get(packet.u8(1) & 0xc0);
            assertEquals(texts(vector, "flags").get(i), place);
            assertEquals(i == vector.packets().size() - 1, ChunkedMessage.isEnd(packet));
        }
    }

    private static List<String> texts(Vector vector, String name) {
        return vector.expected().getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }
}
