package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Manufacturer data and service data, from anybody in reach. */
class AdvertisementFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("02ffffffffffffffffffffffffffffffff02d1c5150a227f", "02020148ffffffffffffffffffffffffff03d1c5150a227f");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, data -> HuamiAdvertisement.decode(data, Optional.empty()));
        Decoding.of(noise, data -> HuamiAdvertisement.decode(data, Optional.of(data.from(Math.min(20, data.length())))));
    }
}
