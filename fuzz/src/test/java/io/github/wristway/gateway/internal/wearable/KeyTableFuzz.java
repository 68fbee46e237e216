package io.github.wristway.gateway.internal.wearable;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.fuzz.FuzzTime;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of keys, whatever a spreadsheet has made of it. */
class KeyTableFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("address,key,name\nD1:C5:15:0A:22:7F,00112233445566778899aabbccddeeff,kitchen\n",
                         "D1C5150A227F;0x00112233445566778899aabbccddeeff;\"a \"\"b\"\"\"").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        try {
            KeyTable.read(noise);
        } catch (MalformedMessage expected) {
            // that is the one way to say no
        }
    }
}
