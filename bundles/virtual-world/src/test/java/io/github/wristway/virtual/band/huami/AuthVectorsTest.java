package io.github.wristway.virtual.band.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vectors of how a host shows that it has the key, from the other end of the air. */
@ExtendWith(VectorCount.class)
class AuthVectorsTest {
    private final World world = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 1);

    @EachVector(file = "auth", kind = "auth_exchange")
    void theBandAcceptsExactlyTheAnswer(JsonObject vector) throws Exception {
        VirtualBand band = world.add(Vectors.model(vector), "band")
                .linkedWith(PairingKey.parse(Vectors.context(vector, "auth_key")));
        String answer = Vectors.expected(vector, "answer");
        assertEquals(vector.get("input").getAsString(), ask(band, vector, answer).get(0));
        assertEquals("10" + answer.substring(0, 2) + "01", ask(band, vector, answer).get(1));
        String wrong = answer.substring(0, answer.length() - 1) + (answer.endsWith("0") ? "1" : "0");
        assertTrue(ask(band, vector, wrong).get(1).matches("10.3(04|08)"));
    }

    private List<String> ask(VirtualBand band, JsonObject vector, String answer) throws Exception {
        band.nextRandom(Bytes.ofHex(Vectors.expected(vector, "random")));
        try (Host host = Host.connect(world, band)) {
            host.listen("0009");
            host.say("0009", Vectors.expected(vector, "request_random"));
            String challenge = host.hear("0009");
            host.say("0009", answer);
            return List.of(challenge, host.hear("0009"));
        }
    }

    @EachVector(file = "auth", kind = "auth_exchange")
    void theBandKeepsTheKeyThatItIsSent(JsonObject vector) throws Exception {
        JsonElement sendKey = vector.getAsJsonObject("expected").get("send_key");
        Assumptions.assumeFalse(sendKey.isJsonNull(), "the model takes no key of ours");
        VirtualBand band = world.add(Vectors.model(vector), "band").tappedAfter(Duration.ofSeconds(3));
        try (Host host = Host.connect(world, band)) {
            host.listen("0009");
            host.say("0009", sendKey.getAsString());
            assertEquals("100101", host.hear("0009"));
        }
        assertEquals(Optional.of(PairingKey.parse(Vectors.context(vector, "auth_key"))), band.key());
    }
}
