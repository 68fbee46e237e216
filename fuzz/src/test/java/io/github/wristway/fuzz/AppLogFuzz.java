package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.keyfiles.AppLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A log of the vendor's app. */
class AppLogFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("Detail(mac=D1:C5:15:0A:22:7F, sn=1), huamiAuthKey=00112233445566778899aabbccddeeff, x\n",
                         "C6:3B:9E:41:7D:08\n{\"encryptKey\": \"00112233445566778899aabbccddeeff\"}\ntoken=0x00112233445566778899aabbccddeeff")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, bytes -> {
            try {
                return AppLog.read("a.log", new ByteArrayInputStream(bytes.toArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory has no such trouble
            }
        });
    }
}
