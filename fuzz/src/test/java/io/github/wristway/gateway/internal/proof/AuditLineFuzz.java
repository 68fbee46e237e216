package io.github.wristway.gateway.internal.proof;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.fuzz.FuzzTime;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A line of the audit log, changed by whoever could: what is read is what we had written, to the letter. */
class AuditLineFuzz {
    private static final String HEAD = "{\"number\":\"1\",\"time\":\"2026-11-22T09:00:00Z\",\"act\":\"BAND_RESET\",\"outcome\":\"OK\",\"by\":\"SOMEBODY\","
            + "\"plan\":\"p1\",\"place\":\"BAND\",\"wearable\":\"w1\",\"name\":\"k\\u00fcche\",\"model\":\"one\",\"previous\":\"" + "0".repeat(64) + "\"";

    static Stream<byte[]> seeds() {
        return Stream.of(HEAD + ",\"hash\":\"" + Sha256.of(HEAD) + "\"}", HEAD + "}").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsToTheLetter_orRefuses(byte[] noise) {
        String line = new String(noise, StandardCharsets.ISO_8859_1);
        try {
            if (!AuditLine.text(AuditLine.read(line)).equals(line)) throw new AssertionError("another line than the one that was read: " + line);
        } catch (MalformedMessage expected) {
            // that is the one way to say no
        }
    }
}
