package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import io.github.wristway.miband.vectors.VectorTest;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which band is it, and what does it tell everybody? */
public final class RecognitionVectors {
    public static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "name_to_model", RecognitionVectors::name,
            "device_name", RecognitionVectors::newer,
            "advert_decode", RecognitionVectors::advertisement);

    /** The vectors only say that it is one of the family. */
    private static final Map<String, String> FIRST_GENERATION = Map.of("MI", "mi1", "MI1A", "mi1a", "MI1S", "mi1s");

    private RecognitionVectors() {}

    private static void name(Vector vector) {
        String name = vector.given("name").orElseGet(() -> new String(vector.input().toArray(), StandardCharsets.UTF_8));
        Optional<Recognition> recognition = BandSpotter.recognise(new Advertisement(
                "test", new Address("C8:0F:10:00:00:01"), name, -60, Set.of(), Map.of(), Map.of(), Instant.EPOCH));
        Optional<String> wanted = vector.wanted("model").map(model -> FIRST_GENERATION.getOrDefault(name, model));
        boolean claimed = Models.ALL.stream().anyMatch(model -> wanted.equals(Optional.of(model.id())));
        assertEquals(claimed ? wanted : Optional.empty(), recognition.map(Recognition::model));
        assertTrue(recognition.map(Recognition::score).orElse(100) >= 90);
    }

    /** Their models go by other names there; a stream is {@code BT_CLASSIC}. */
    private static void newer(Vector vector) {
        Optional<Recognition> recognition = BandSpotter.recognise(new Advertisement("test", new Address("E8:00:00:00:00:01"),
                vector.given("name").orElseThrow(), -60, Set.of(), Map.of(), Map.of(BluetoothUuid.of(0xfe95), Bytes.EMPTY), Instant.EPOCH));
        Optional<XiaomiModel> wanted = vector.wanted("model").map(name -> name.toLowerCase(Locale.ROOT).replace("_", "").replaceFirst("^miband", "mi"))
                .flatMap(id -> Stream.of(XiaomiModel.values()).filter(model -> model.id().equals(id)).findFirst());
        assertEquals(wanted.map(XiaomiModel::id), recognition.map(Recognition::model));
        wanted.ifPresent(model -> assertTrue(model.lines().ways().containsAll(switch (vector.wanted("transport").orElseThrow()) {
            case "BLE" -> Set.of(Radio.Ability.GATT);
            case "BT_CLASSIC" -> Set.of(Radio.Ability.STREAM);
            default -> Set.of(Radio.Ability.values());
        }), model.id()));
    }

    private static void advertisement(Vector vector) throws MalformedMessage {
        Optional<Bytes> serviceData = vector.given("service_data_fee0").map(Bytes::ofHex);
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> HuamiAdvertisement.decode(vector.input(), serviceData));
            return;
        }
        HuamiAdvertisement heard = HuamiAdvertisement.decode(vector.input(), serviceData);
        assertEquals(vector.wanted("bpm").map(Integer::valueOf), heard.beatsPerMinute());
        assertEquals(vector.wanted("steps").map(Long::valueOf), heard.steps());
        vector.wanted("mac").ifPresent(mac -> assertEquals(mac.toLowerCase(Locale.ROOT), heard.address()));
    }
}
