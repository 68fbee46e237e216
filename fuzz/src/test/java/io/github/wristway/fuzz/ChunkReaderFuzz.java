package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkReader;
import io.github.wristway.miband.huami2021.Joined;
import io.github.wristway.miband.huami2021.MessageCipher;
import io.github.wristway.miband.huami2021.SessionKeys;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0017 and its encryption: packets of lengths that the noise chooses, in either form. */
class ChunkReaderFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0f0307000000050000008200dd9de1c4d4",
                              "130309000300060000009000e646a4b6fa8faff238030e000301fb4fc3636f8a01");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        for (ChunkForm form : ChunkForm.values()) Decoding.of(noise, all -> joined(all, form));
    }

    /** A packet that is refused ends the message, not the reader: the next one may begin another. */
    private static Optional<Bytes> joined(Bytes all, ChunkForm form) throws MalformedMessage {
        ChunkReader reader = new ChunkReader(form);
        MessageCipher cipher = new MessageCipher(new SessionKeys(Bytes.ofHex("fffeb3ff53a7b8dc2495461e69825453"), 0));
        Optional<Bytes> last = Optional.empty();
        int size = 1 + all.u8(0) % 32;
        for (int at = 1; at < all.length(); at += size) {
            byte[] packet = all.slice(at, Math.min(size, all.length() - at)).toArray();
            Optional<Joined> whole = Decoding.of(packet, reader::add).flatMap(ChunkReader.Taken::whole);
            if (whole.isPresent()) last = Optional.of(whole.get().encrypted() ? cipher.open(whole.get()).message().payload() : whole.get().plain().payload());
        }
        return last;
    }
}
