package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.files.ActivityFile;
import io.github.wristway.miband.files.FilePieces;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The pieces of a file; each begins with a byte that says how long it is. */
class FilePiecesFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("22 0100010000b9556904040000cafa36003ec73c5aa9fc411c57b629a4915ecb3e74e6aae1",
                "12 0200010000b9556904040000cafa36003ec7 14 020002003c5aa9fc411c57b629a4915ecb3e74e6aae1", "05 0300020001 05 0300010001");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        FilePieces pieces = new FilePieces();
        Bytes all = Bytes.copyOf(noise);
        for (int at = 0; at < all.length(); ) {
            int from = at + 1;
            int length = Math.min(noise[at] & 0xff, all.length() - from);
            Decoding.of(noise, heard -> pieces.add(heard.slice(from, length))).flatMap(file -> file).ifPresent(file -> check(file, noise));
            at = from + length;
        }
    }

    private static void check(ActivityFile file, byte[] noise) {
        assertTrue(file.content().length() < noise.length, "no more is kept than came");
        try {
            ActivityFile.decode(file.content());
        } catch (MalformedMessage e) {
            throw new AssertionError("a whole file is whole", e);
        }
    }
}
