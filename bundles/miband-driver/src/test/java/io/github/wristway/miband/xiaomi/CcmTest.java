package io.github.wristway.miband.xiaomi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jcajce.spec.AEADParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our CCM beside BouncyCastle's, and what it refuses. */
class CcmTest {
    private final Random random = new Random(20);

    @Test
    void givesTheSameAsBouncyCastleForEveryLength() throws GeneralSecurityException, MalformedMessage {
        for (int length = 0; length < 300; length++) {
            Bytes key = bytes(16);
            Bytes nonce = bytes(Ccm.NONCE);
            Bytes message = bytes(length);
            Ccm ours = new Ccm(key);
            Cipher theirs = Cipher.getInstance("AES/CCM/NoPadding", new BouncyCastleProvider());
            theirs.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.toArray(), "AES"),
                        new AEADParameterSpec(nonce.toArray(), 8 * Ccm.TAG));
            Bytes sealed = ours.seal(nonce, message);
            assertEquals(Bytes.copyOf(theirs.doFinal(message.toArray())), sealed);
            assertEquals(message, ours.open(nonce, sealed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void refusesWhatIsShorterThanATag(int length) {
        assertThrows(MalformedMessage.class, () -> new Ccm(bytes(16)).open(bytes(Ccm.NONCE), bytes(length)));
    }

    @Test
    void refusesWhatAnotherKeyHasSealed() {
        Bytes nonce = bytes(Ccm.NONCE);
        Bytes sealed = new Ccm(bytes(16)).seal(nonce, bytes(20));
        assertThrows(MalformedMessage.class, () -> new Ccm(bytes(16)).open(nonce, sealed));
    }

    private Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
