package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.files.FileId;
import io.github.wristway.miband.files.FileKind;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of the files of newer bands, one after the other. */
class FileIdFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("a0db56691602da a0db5669ec08d9 00b95569040501 00b95569040400 00000000000000", "21f3286504008c");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, FileId::decodeAll).ifPresent(ids -> check(ids, Bytes.copyOf(noise).hex()));
    }

    private static void check(SortedSet<FileId> ids, String heard) {
        for (FileId id : ids) {
            assertTrue(heard.contains(id.toString()), "no name from nowhere");
            assertTrue(!id.isNothing(), "nothing is no name");
            assertEquals(FileId.LENGTH, id.encode().length());
            assertTrue(!FileKind.words(id).isBlank(), "it can be told");
        }
    }
}
