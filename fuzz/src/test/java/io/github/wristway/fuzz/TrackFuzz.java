package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.Position;
import io.github.wristway.miband.activity.TrackPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 06. */
class TrackFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0010cf00a00002000139a000000000000046c700f1fe01000261bf39784b218704912ffd4c4d5be0039102c94a63b789"
                + "00adbeff3cff000000aeeefefe00fbff01e693000000000001f398000000000002f42559243fce730402598390f61cdf");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, data -> TrackPoint.decode(data, new Position(0, 0, Optional.of(0)))).ifPresent(points -> check(points, noise.length));
    }

    private static void check(List<TrackPoint> points, int length) {
        assertTrue(points.size() <= 3 * length / TrackPoint.SIZE, "a record has three points at most");
        for (TrackPoint point : points) assertTrue(!point.after().isNegative(), "nothing comes before the start");
    }
}
