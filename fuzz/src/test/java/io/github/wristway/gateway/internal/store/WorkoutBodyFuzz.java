package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.fuzz.FuzzTime;
import io.github.wristway.gateway.base.Bytes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.params.provider.MethodSource;

/** A workout in the store: the noise as it is, and behind a size and a checksum that are right. */
class WorkoutBodyFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("01 a4d073fd 00000021 6364b4ffc1000133a635b0b0b330ec106ff87aed0bf3fe15ebea586730310200", "00 00989680 00",
                         "01 01 3ff8000000000000 00989680 02 07 04 00 b817 80b68abe02 808ceaa801 05 9802 01")
                .map(hex -> Bytes.ofHex(hex).toArray());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        check(noise, noise.length);
        check(sealed(noise), noise.length);
    }

    private static void check(byte[] body, int length) {
        try {
            WorkoutBody read = WorkoutBody.unpack(body, Instant.EPOCH);
            assertTrue(read.track().size() <= 1032 * length, "no mark from nowhere");
        } catch (Unreadable expected) {
            // that is the one way to say no
        }
    }

    private static byte[] sealed(byte[] plain) {
        byte[] deflated = Deflate.pack(plain, Deflater.DEFAULT_STRATEGY);
        ByteBuffer body = ByteBuffer.allocate(9 + deflated.length).put((byte) 1).putInt(0).putInt(plain.length).put(deflated);
        CRC32 checksum = new CRC32();
        checksum.update(body.array(), 5, body.capacity() - 5);
        return body.putInt(1, (int) checksum.getValue()).array();
    }
}
