package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.zepp.history.HealthEvent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Stress and oxygen in an account. */
class AccountEventFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("{\"timestamp\":1710000000000,\"data\":\"[{\\\"time\\\":1710000000000,\\\"value\\\":47}]\"}",
                         "{\"subType\":\"click\",\"timestamp\":1710000000000,\"extra\":\"{\\\"spo2\\\":97}\"}")
                     .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        LooseJson.read(new String(noise, StandardCharsets.UTF_8)).ifPresent(item -> {
            for (HealthEvent event : HealthEvent.values()) Decoding.of(noise, same -> event.read(item));
        });
    }
}
