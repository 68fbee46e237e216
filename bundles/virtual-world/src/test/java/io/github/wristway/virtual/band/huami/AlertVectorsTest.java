package io.github.wristway.virtual.band.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.told.Display;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

/** What vibrates, texts and calls: the band shows what they mean. */
@ExtendWith(VectorCount.class)
class AlertVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @EachVector(file = "commands_state", kind = "vibrate_custom_encode")
    void pattern(JsonObject vector) throws Exception {
        VirtualBand band = linked(BandModel.MI2);
        say(band, "2a06", List.of(vector.getAsJsonObject("expected").get("hex")));
        String felt = "vibrates " + Vectors.context(vector, "repeat") + " times for " + Vectors.context(vector, "on_ms") + " ms, "
                + Vectors.context(vector, "off_ms") + " ms apart";
        assertTrue(band.diary().get(band.diary().size() - 1).endsWith(felt));
    }

    @EachVector(file = "commands_state", kind = "notification_encode")
    void text(JsonObject vector) throws Exception {
        VirtualBand band = linked(Vectors.model(vector));
        say(band, "0020", vector.getAsJsonObject("expected").getAsJsonArray("chunks"));
        Display.Message shown = band.display().message().orElseThrow();
        assertEquals(Vectors.context(vector, "message"), shown.text());
        assertEquals(Vectors.context(vector, "app"), shown.app());
        assertEquals(Map.of("05", "SMS", "fa", "app").get(Vectors.context(vector, "category")), shown.sign());
    }

    @EachVector(file = "commands_state", kind = "call_encode")
    void call(JsonObject vector) throws Exception {
        VirtualBand band = linked(BandModel.AMAZFIT5);
        say(band, "0020", vector.getAsJsonObject("expected").getAsJsonArray("chunks"));
        assertEquals(new Display(Optional.empty(), Optional.of(Vectors.context(vector, "name")), true), band.display());
    }

    @EachVector(file = "chunk_old", kind = {"chunk_old_encode", "chunk_old_decode"})
    void chunksAreJoined(JsonObject vector) throws Exception {
        boolean taken = vector.get("kind").getAsString().equals("chunk_old_decode");
        ChunkJoiner joiner = new ChunkJoiner();
        Optional<ChunkJoiner.Whole> whole = Optional.empty();
        for (JsonElement chunk : taken ? vector.getAsJsonArray("input") : vector.getAsJsonObject("expected").getAsJsonArray("chunks")) {
            assertEquals(Optional.empty(), whole);
            whole = joiner.add(Bytes.ofHex(chunk.getAsString()));
        }
        int type = vector.getAsJsonObject(taken ? "expected" : "context").get("type").getAsInt();
        String content = taken ? Vectors.expected(vector, "payload") : vector.get("input").getAsString();
        assertEquals(new ChunkJoiner.Whole(type, Bytes.ofHex(content)), whole.orElseThrow());
    }

    private VirtualBand linked(BandModel model) {
        return world.add(model, "band").linkedWith(KEY);
    }

    private void say(VirtualBand band, String characteristic, Iterable<JsonElement> messages) throws WristwayException {
        try (Host host = Host.enter(world, band, KEY)) {
            for (JsonElement message : messages) host.say(characteristic, message.getAsString());
            time.advance(Duration.ofSeconds(1));
        }
    }
}
