package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.zepp.history.WorkoutTrack;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The track of a workout in an account. */
class AccountTrackFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("{\"trackid\":\"1700000000\",\"longitude_latitude\":\"5200000000,1300000000;151,39\",\"altitude\":\"3450;-2000000\",\"time\":\"0;2\","
                         + "\"heart_rate\":\"22,117;,-1\"}", "{\"trackid\":1}").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        LooseJson.read(new String(noise, StandardCharsets.UTF_8)).ifPresent(detail -> Decoding.of(noise, same -> WorkoutTrack.read(detail).marks()));
    }
}
