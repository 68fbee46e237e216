package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.xiaomi.Ccm;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** An encrypted message: the noise, and the noise as a plain message that is encrypted and decrypted. */
class CcmFuzz {
    private static final Bytes KEY = Bytes.ofHex("000102030405060708090a0b0c0d0e0f");
    private static final Bytes NONCE = Bytes.ofHex("101112131415161718191a1b");

    static Stream<byte[]> seeds() {
        return Decoding.seeds("", "00000000", "000102030405060708090a0b0c0d0e0f101112131415161718");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void opensOrRefuses(byte[] noise) {
        Ccm ccm = new Ccm(KEY);
        Bytes message = Bytes.copyOf(noise);
        Decoding.of(noise, sealed -> ccm.open(NONCE, sealed)).ifPresent(plain -> assertEquals(message, ccm.seal(NONCE, plain), "only what fits is opened"));
        byte[] sealed = ccm.seal(NONCE, message).toArray();
        assertEquals(Optional.of(message), Decoding.of(sealed, one -> ccm.open(NONCE, one)), "what was sealed is opened");
        sealed[sealed.length - 1] ^= 1;
        assertEquals(Optional.empty(), Decoding.of(sealed, one -> ccm.open(NONCE, one)), "a changed tag is noticed");
    }
}
