package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.ChunkedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0020, seen from the band: packets of lengths that the noise chooses. */
class ChunkedMessageFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("1300040083007689ba6dadce703081c8cff066f99500440112fede046f27891a0b16172565189f439b00440214a016b9"
                + "34077af6c9a63515b4b530f6c200440365fac534e4064eb6742fc7e198f5c200000084040000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, all -> {
            List<Bytes> packets = new ArrayList<>();
            int size = 1 + all.u8(0) % 20;
            for (int at = 1; at < all.length(); at += size) packets.add(all.slice(at, Math.min(size, all.length() - at)));
            return ChunkedMessage.decode(packets);
        });
    }
}
