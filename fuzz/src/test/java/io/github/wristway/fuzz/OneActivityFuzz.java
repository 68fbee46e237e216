package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.one.ActivityStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic FF07: packets of lengths that the noise chooses. */
class OneActivityFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("1501100b1f17320021002100ff7f0d00007e00ff06580000055800427f3800ff032500ff7f44000000a27c897f6a00ff"
                + "064c0082ff91733600bf000006810031047200ff002a6f00007c0000015e3c0004960000059376ff052000ff059a0b58"
                + "05c4008f05aa00ff012f005b05910060015700ff008d00000395008a009000ffffb0008d056700ffff4e0048021000ff"
                + "0111000100170000000000",
                              "0b0110060807120b00000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        for (int size = 3; size <= 4; size++) {
            for (boolean counted : new boolean[] {false, true}) {
                ActivityStream stream = new ActivityStream(size, counted);
                Decoding.of(noise, all -> minutes(stream, all)).ifPresent(minutes ->
                        assertTrue(minutes <= noise.length, "no more is kept than came"));
            }
        }
    }

    private static int minutes(ActivityStream stream, Bytes all) throws MalformedMessage {
        int minutes = 0;
        int size = 1 + all.u8(0) % 24;
        for (int at = 1; at < all.length(); at += size) {
            stream.add(all.slice(at, Math.min(size, all.length() - at)));
            minutes = Math.max(minutes, stream.minutes());
        }
        return minutes;
    }
}
