package io.github.wristway.virtual.account.mifitness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.MalformedMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors say where they come from. */
class VectorsTest {
    private static Stream<JsonObject> cases(String file) {
        try (Reader in = new InputStreamReader(VectorsTest.class.getResourceAsStream("/account-vectors/" + file + ".json"), UTF_8)) {
            return StreamSupport.stream(JsonParser.parseReader(in).getAsJsonObject().getAsJsonArray("cases").spliterator(), false)
                    .map(JsonElement::getAsJsonObject).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<JsonObject> requests() {
        return cases("xiaomi-request");
    }

    static Stream<JsonObject> signs() {
        return cases("xiaomi-client-sign");
    }

    static Stream<JsonObject> passwords() {
        return cases("xiaomi-password-hash");
    }

    private static Map<String, String> map(JsonObject json) {
        Map<String, String> map = new HashMap<>();
        json.asMap().forEach((name, value) -> map.put(name, value.getAsString()));
        return map;
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void opensARequestAndSealsItsAnswer(JsonObject vector) throws MalformedMessage {
        Envelope envelope = Envelope.of(text(vector, "ssecurity"), text(vector, "nonce"));
        Map<String, String> form = map(vector.getAsJsonObject("expected").getAsJsonObject("form"));
        assertEquals(new TreeMap<>(map(vector.getAsJsonObject("params"))), envelope.open(text(vector, "method"), text(vector, "path"), form));
        assertEquals(text(vector, "responseBody"), envelope.sealAnswer(text(vector, "responsePlain")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "rc4_hash__", "signature"})
    void refusesARequestInWhichOneValueIsNotRight(String name) throws MalformedMessage {
        JsonObject vector = requests().findFirst().orElseThrow();
        Map<String, String> form = map(vector.getAsJsonObject("expected").getAsJsonObject("form"));
        form.put(name, "AAAA" + form.get(name).substring(4));
        Envelope envelope = Envelope.of(text(vector, "ssecurity"), text(vector, "nonce"));
        assertThrows(MalformedMessage.class, () -> envelope.open("POST", text(vector, "path"), form));
        form.remove(name);
        assertThrows(MalformedMessage.class, () -> envelope.open("POST", text(vector, "path"), form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no Base64!"})
    void refusesANonceThatIsNone(String nonce) {
        assertThrows(MalformedMessage.class, () -> Envelope.of("AAAA", nonce));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void signsASession(JsonObject vector) {
        assertEquals(text(vector, "clientSign"), ServiceTicket.sign(text(vector, "nonce"), text(vector, "ssecurity")));
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void knowsAPasswordByItsHashInUpperCase(JsonObject vector) {
        XiaomiUser user = new XiaomiUser("anna", text(vector, "password"), 1);
        assertTrue(user.admits(text(vector, "hash")));
        assertFalse(user.admits(text(vector, "hash").toLowerCase(Locale.ROOT)));
    }

    @Test
    void drawsDigitsAsAPictureThatOthersCanRead() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(DigitPicture.of("417").toArray()));
        assertEquals("""
                .............
                .#.#..#..###.
                .#.#.##....#.
                .###..#...#..
                ...#..#...#..
                ...#.###..#..
                .............
                """, dots(picture));
    }

    private static String dots(BufferedImage picture) {
        StringBuilder dots = new StringBuilder();
        for (int y = 4; y < picture.getHeight(); y += 8) {
            for (int x = 4; x < picture.getWidth(); x += 8) dots.append((picture.getRGB(x, y) & 0xff) == 0 ? '#' : '.');
            dots.append('\n');
        }
        return dots.toString();
    }
}
