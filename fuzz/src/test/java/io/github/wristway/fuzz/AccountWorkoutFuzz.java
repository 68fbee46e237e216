package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.zepp.history.WorkoutSummary;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A workout in the list of an account. */
class AccountWorkoutFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("{\"trackid\":\"1700000000\",\"source\":\"run.59.huami.com\",\"type\":1,\"dis\":\"5012\",\"end_time\":\"1700001800\"}", "{\"trackid\":1}").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        LooseJson.read(new String(noise, StandardCharsets.UTF_8)).ifPresent(item -> Decoding.of(noise, same -> WorkoutSummary.read(item)));
    }
}
