package io.github.wristway.gateway.internal.proof;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.fuzz.FuzzTime;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Tampered;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A handover sheet that somebody hands over, whatever they have made of it. */
class SheetFuzz {
    private static final String SHEET = """
            {"band":{"model":"one","name":"kitchen","serial":"A-1"},"format":"wristway-handover-sheet-1","gateway":{"audit":"1:00","fingerprint":\
            "1284 8811 1f8b a5b7 1e6b c8b5 8d1d 1e0f","publicKey":"3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b","version":"test"},\
            "madeAt":"2026-11-22T09:00:00Z","next":["Link it"],"outcome":"OK","places":[{"at":"2026-11-22T09:00:00Z","outcome":"OK","place":"BAND",\
            "said":"reset"}],"plan":{"begun":"2026-11-22T09:00:00Z","id":"p1","verb":"unlink"},"says":"free","signature":"%s"}""".formatted("0a".repeat(64));

    static Stream<byte[]> seeds() {
        return Stream.of(SHEET, "<!doctype html><script type=\"application/json\" id=\"sheet\">" + SHEET + "</script>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        try {
            Sheets.read(SheetFile.json(Bytes.copyOf(noise)));
        } catch (MalformedMessage | Tampered expected) {
            // these are the ways to say no
        }
    }
}
