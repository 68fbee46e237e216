package io.github.wristway.account.zepp;

import io.github.wristway.account.web.LooseJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-128-CBC with PKCS#7 padding, for bodies that go with {@code x-hm-ekv: 1}. Key and start value are constants of the
 * public app: they hide nothing, TLS does.
 */
final class BodyCipher {
    private final byte[] key;
    private final byte[] iv;

    BodyCipher(byte[] key, byte[] iv) {
        this.key = key.clone();
        this.iv = iv.clone();
    }

    byte[] encrypt(byte[] plain) {
        try {
            return run(Cipher.ENCRYPT_MODE, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no AES", e);
        }
    }

    /** A reply to such a request comes plain or encrypted; empty if it is neither. */
    Optional<String> readable(byte[] body) {
        String plain = new String(body, StandardCharsets.UTF_8);
        if (LooseJson.read(plain).isPresent()) return Optional.of(plain);
        try {
            String opened = new String(run(Cipher.DECRYPT_MODE, body), StandardCharsets.UTF_8);
            return LooseJson.read(opened).map(json -> opened);
        } catch (GeneralSecurityException notEncrypted) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher.doFinal(text);
    }
}
