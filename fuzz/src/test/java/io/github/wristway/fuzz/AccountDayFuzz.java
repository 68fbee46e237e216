package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.account.zepp.history.DayMinutes;
import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The minutes of a day in an account: the first 4320 or 11520 bytes, and its heart rates behind them. */
class AccountDayFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of(new byte[4320], new byte[4320 + 1440], new byte[11_520], new byte[17]);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        int cut = noise.length < 11_520 ? Math.min(4320, noise.length) : 11_520;
        Decoding.of(noise, all -> DayMinutes.read(base64(all, 0, cut), base64(all, cut, noise.length)).series(Instant.EPOCH));
    }

    private static String base64(Bytes all, int from, int to) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(all.toArray(), from, to));
    }
}
