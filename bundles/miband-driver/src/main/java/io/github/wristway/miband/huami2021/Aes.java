package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES-128, each block for itself: that is how these bands want it. */
final class Aes {
    static final int BLOCK = 16;

    private Aes() {}

    static Bytes encrypt(Bytes key, Bytes blocks) {
        return run(Cipher.ENCRYPT_MODE, key, blocks);
    }

    static Bytes decrypt(Bytes key, Bytes blocks) {
        return run(Cipher.DECRYPT_MODE, key, blocks);
    }

    private static Bytes run(int mode, Bytes key, Bytes blocks) {
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(mode, new SecretKeySpec(key.toArray(), "AES"));
            return Bytes.copyOf(aes.doFinal(blocks.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES, and these are whole blocks", e);
        }
    }
}
