package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.replay.TraceReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A trace, from anybody who mails us one. */
class TraceReaderFuzz {
    private static final String HEAD = "{\"wristwayTrace\":1,\"model\":\"mi4\",\"begun\":\"2026-11-22T09:00:00Z\",\"lines\":";
    private static final String ADVERT = "{\"ms\":0,\"event\":\"heard\",\"address\":\"C0:00:00:00:00:01\",\"name\":\"x\",\"services\":[],"
            + "\"manufacturerData\":{\"0157\":\"02\"},\"serviceData\":{}}\n";
    private static final String LINK = "{\"link\":1,\"event\":\"connect\",\"address\":\"C0:00:00:00:00:01\",\"mtu\":23}\n";
    private static final String WRITE = "{\"link\":1,\"event\":\"write\",\"on\":\"0000ff01-0000-1000-8000-00805f9b34fb\",\"how\":\"COMMAND\",\"value\":\"01\"}\n";

    static Stream<byte[]> seeds() {
        return Stream.of(HEAD + "0}\n", HEAD + "3}\n" + ADVERT + LINK + WRITE, HEAD + "1}\n" + LINK).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        try {
            TraceReader.check(noise);
        } catch (WristwayException expected) {
            return; // broken, of another version, or of a stream
        }
    }
}
