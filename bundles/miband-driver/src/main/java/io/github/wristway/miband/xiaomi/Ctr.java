package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How {@link Parcel}s are encrypted: AES-128-CTR, with the key for the first counter block, and from there anew for each
 * message. So nobody notices a change, and two messages give away how they differ: bands want it like that.
 * It can be used, but not printed. Source: AstroBox and miband9-direct, read for facts.
 */
public final class Ctr {
    private final SecretKeySpec key;
    private final IvParameterSpec first;

    /** @param key 16 bytes */
    public Ctr(Bytes key) {
        this.key = new SecretKeySpec(key.toArray(), "AES");
        this.first = new IvParameterSpec(key.toArray());
    }

    /** Encrypts a plain message, decrypts an encrypted one. */
    public Bytes turn(Bytes message) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, first);
            return Bytes.copyOf(cipher.doFinal(message.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES, and a counter takes any length", e);
        }
    }
}
