package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami2021.ServiceList;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What endpoints a Band 7 has, endpoint 0000. */
class ServiceListFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0409000000000a00011500001600001700011a00011d0000290000820000",
                              "0401000f0001");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, ServiceList::decode);
    }
}
