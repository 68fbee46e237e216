package io.github.wristway.account.mifitness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.AccountDevice.Kind;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the health service lists, and the seal around it, where the vectors say nothing. */
class SourceListTest {
    private static SourceList list(String result) throws MalformedMessage {
        return SourceList.read(LooseJson.read("{\"code\":0,\"result\":" + result + "}").orElseThrow());
    }

    private static AccountDevice only(String item) throws MalformedMessage {
        return list("{\"list\":[{\"sid\":\"1\"," + item + "}]}").sources().get(0).device();
    }

    @ParameterizedTest
    @CsvSource({"Xiaomi Smart BAND 8, BAND", "Xiaomi Watch S1, WATCH", "Mi Scale, SCALE", "Mi Shoes, SHOE", "My phone, PHONE", "Lamp, UNKNOWN",
                "Band watch, BAND"})
    void theNameTellsWhatItIs(String name, Kind kind) throws MalformedMessage {
        assertEquals(kind, only("\"name\":\"" + name + "\"").kind());
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, 1", "99999999999, 99999999999", "100000000000, ", "-5, "})
    void aTimeThatCannotBeIsNone(long told, Long second) throws MalformedMessage {
        assertEquals(Optional.ofNullable(second).map(Instant::ofEpochSecond), only("\"update_time\":" + told).lastSync());
    }

    @Test
    void theListHasTwoNames_andOneOfThemMustBeThere() throws MalformedMessage {
        assertEquals(1, list("{\"data\":[{\"sid\":\"1\"}]}").sources().size());
        assertEquals(2, list("{\"data\":[],\"list\":[{\"sid\":\"1\"},{\"identifier\":\"2\"}]}").sources().size());
        for (String none : List.of("{}", "{\"list\":7}", "7")) assertThrows(MalformedMessage.class, () -> list(none));
    }

    @Test
    void oneIsFoundByItsId() throws MalformedMessage {
        SourceList list = list("{\"list\":[{\"sid\":\"1\",\"name\":\"first\"},{\"sid\":\"2\",\"name\":\"second\"}]}");
        assertEquals("second", list.with("2").orElseThrow().device().name());
        assertTrue(list.with("3").isEmpty());
    }

    @Test
    void whereItsKeyIsNoneTheOtherOneCounts() throws MalformedMessage {
        SourceList list = list("{\"list\":[{\"sid\":\"1\",\"detail\":{\"encrypt_key\":\"xyz\",\"auth_key\":\"" + "ab".repeat(16) + "\"}}]}");
        assertEquals("ab".repeat(16), list.sources().get(0).key().orElseThrow().reveal().hex());
        assertFalse(only("\"status\":0").linked() || only("\"name\":\"x\"").linked());
    }

    @Test
    void aNonceIsEightRandomBytesAndTheMinute() {
        Instant now = Instant.parse("2026-11-22T09:00:59Z");
        ByteBuffer first = ByteBuffer.wrap(Base64.getDecoder().decode(HealthSeal.freshNonce(new SecureRandom(), now)));
        ByteBuffer second = ByteBuffer.wrap(Base64.getDecoder().decode(HealthSeal.freshNonce(new SecureRandom(), now)));
        assertEquals(12, first.capacity());
        assertEquals(now.getEpochSecond() / 60, first.getInt(8));
        assertFalse(first.getLong(0) == second.getLong(0));
    }

    @Test
    void anErrorComesUnsealed_andWhatIsNeitherIsNothing() throws MalformedMessage {
        HealthSeal seal = new HealthSeal(Secret.of("6LwWPILu4YczKIx9SsY22w=="), "Z2uLuEznJn0BsFUV");
        assertEquals(Optional.of(2L), seal.open("{\"code\":2}\n".getBytes(StandardCharsets.UTF_8)).flatMap(json -> json.number("code")));
        for (String neither : List.of("", "\"\"", "%%%", "AAAA")) assertTrue(seal.open(neither.getBytes(StandardCharsets.UTF_8)).isEmpty(), neither);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthapp/v1/devices", "/v1/devices"})
    void theFolderOfTheHealthAppIsNotSigned(String path) throws MalformedMessage {
        HealthSeal seal = new HealthSeal(Secret.of("6LwWPILu4YczKIx9SsY22w=="), "Z2uLuEznJn0BsFUV");
        assertEquals(seal.hash("POST", "/v1/devices", Map.of("data", "1")), seal.hash("POST", path, Map.of("data", "1")));
        assertFalse(seal.hash("POST", "/v2/devices", Map.of()).equals(seal.hash("POST", path, Map.of())));
    }
}
