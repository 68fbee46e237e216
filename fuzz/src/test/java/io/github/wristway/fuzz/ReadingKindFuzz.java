package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.ReadingKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** From a whole transfer to what is stored, for each kind of reading: the first byte of the noise says which. */
class ReadingKindFuzz {
    private static final ReadingKind[] KINDS = ReadingKind.values();

    static Stream<byte[]> seeds() {
        return Decoding.seeds("00 be2659660040", "03 02be2659665322" + "00".repeat(59), "05 0aff64ff03ff4fff", "06 be26596640", "08 be26596600100004",
                              "07 0546a2976608" + "00".repeat(96), "09 00006810 00000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, all -> KINDS[all.u8(0) % KINDS.length].read(all.from(1), Instant.EPOCH)).ifPresent(series -> check(series, noise.length));
    }

    private static void check(List<Series> series, int length) {
        int minutes = series.stream().mapToInt(one -> one.values().length).sum();
        assertTrue(minutes < length, "no minute from nowhere");
        assertTrue(series.stream().flatMap(Series::samples).noneMatch(sample -> sample.at().isBefore(Instant.EPOCH)), "bands are younger");
    }
}
