package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.keyfiles.SavedSettings;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of a device, as Gadgetbridge exports them. */
class SavedSettingsFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("{\"preferences\": {\"authkey\": {\"type\": \"String\", \"value\": \"0x00112233445566778899aabbccddeeff\"}}}",
                         "<preferences><String name=\"authkey\">0123456789@ABCDE</String></preferences>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, bytes -> SavedSettings.read("device_D1:C5:15:0A:22:7F.json", new String(bytes.toArray(), StandardCharsets.UTF_8)));
    }
}
