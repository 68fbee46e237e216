package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Who a gateway is: its public key. The private half never leaves its vault.
 *
 * @param publicKey Ed25519, 32 bytes as in RFC 8032
 */
public record GatewayIdentity(Bytes publicKey) {
    private static final int FINGERPRINT = 16;

    /** To compare by eye: the first 16 bytes of the key's SHA-256, in groups of four hex digits. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey.toArray());
            return Bytes.copyOf(hash).hex().substring(0, 2 * FINGERPRINT).replaceAll("(.{4})(?!$)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether somebody has typed its fingerprint, with whatever between the digits. */
    public boolean goesBy(String typed) {
        return plain(typed).equals(plain(fingerprint()));
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s:.-]", "").toLowerCase(Locale.ROOT);
    }
}
