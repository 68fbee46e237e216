package io.github.wristway.gateway.internal.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM. What was sealed under one name does not open under another.
 * <pre>
 * size  field
 * 1     format: 1
 * 12    nonce, random
 * n     encrypted
 * 16    tag over name and content
 * </pre>
 */
final class Seal {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Seal(SecretKey key) {
        this.key = key;
    }

    byte[] close(String name, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + encrypted.length).put(FORMAT).put(nonce).put(encrypted).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Empty if it was changed, cut short, or sealed under another key or name. */
    Optional<byte[]> open(String name, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG || sealed[0] != FORMAT) return Optional.empty();
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
