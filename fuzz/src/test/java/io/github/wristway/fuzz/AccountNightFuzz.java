package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.account.zepp.history.DaySummary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary of a day in an account, before it is packed into Base64. */
class AccountNightFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("{\"tz\":\"3600\",\"slp\":{\"st\":1710021600,\"ed\":1710048900,\"stage\":[{\"start\":1380,\"stop\":1469,\"mode\":5}],"
                         + "\"odd_stage\":[{\"start\":2280,\"stop\":2299,\"mode\":4}]}}", "{}").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        LocalDate day = LocalDate.of(2024, 3, 10);
        Decoding.of(noise, text -> {
            DaySummary summary = DaySummary.read(day, Base64.getEncoder().encodeToString(text.toArray()));
            summary.midnight(day);
            return summary.sleepMinutes();
        });
    }
}
