package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkWriter;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.ServiceList;
import io.github.wristway.miband.huami2021.ZeppFetched;
import io.github.wristway.miband.huami2021.ZeppTime;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is different on a Band 7. */
final class ZeppVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "zepp_chunked_write", ZeppVectors::write,
            "zepp_current_time", ZeppVectors::time,
            "zepp_fetch_ack", ZeppVectors::fetched,
            "zepp_services", ZeppVectors::services);

    private ZeppVectors() {}

    private static void write(Vector vector) {
        Message message = new Message(ChunkVectors.number(vector, "endpoint"), vector.input());
        ChunkWriter writer = new ChunkWriter(ChunkForm.EXTENDED, ChunkVectors.number(vector, "handle"));
        assertEquals(vector.wantedPackets("writes"), ChunkVectors.write(
                writer, message, vector.given("session_key").map(key -> ChunkVectors.cipher(vector)), vector));
    }

    private static void time(Vector vector) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(ChunkVectors.number(vector, "quarters_including_dst") * 15 * 60);
        LocalDateTime local = LocalDateTime.parse(vector.given("local").orElseThrow());
        assertEquals(vector.wanted("value").map(Bytes::ofHex), Optional.of(ZeppTime.of(local.toInstant(zone), zone).encode()));
    }

    private static void fetched(Vector vector) {
        boolean keep = Boolean.parseBoolean(vector.given("keep_data_on_band").orElseThrow());
        assertEquals(vector.wanted("write").map(Bytes::ofHex), Optional.of((keep ? ZeppFetched.KEEP : ZeppFetched.FORGET).encode()));
    }

    private static void services(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> ServiceList.decode(vector.input()));
            return;
        }
        List<Map.Entry<Integer, Boolean>> wanted = new ArrayList<>();
        for (JsonElement service : vector.expected().getAsJsonArray("services")) {
            JsonObject fields = service.getAsJsonObject();
            wanted.add(Map.entry(fields.get("endpoint").getAsInt(), fields.get("encrypted").getAsBoolean()));
        }
        assertEquals(wanted, List.copyOf(ServiceList.decode(vector.input()).encrypted().entrySet()));
    }
}
