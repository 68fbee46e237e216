package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.xiaomi.Parcel;
import io.github.wristway.miband.xiaomi.SessionTerms;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in a packet of version 2: data, or the terms of a session. */
class ParcelFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("010108021001", "0201030001000002020000fc03020003000402008813");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, Parcel::decode).ifPresent(parcel -> assertEquals(Bytes.copyOf(noise), parcel.encode()));
        Decoding.of(noise, SessionTerms::decode).ifPresent(terms -> {
            assertTrue(terms.window() > 0 && terms.longest() > Parcel.HEADER && terms.timeout().toMillis() >= 1000, terms::toString);
            assertTrue(SessionTerms.OURS.and(terms).window() <= terms.window());
        });
    }
}
