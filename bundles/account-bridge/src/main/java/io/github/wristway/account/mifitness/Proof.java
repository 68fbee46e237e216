package io.github.wristway.account.mifitness;

import io.github.wristway.gateway.base.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The two hashes of a sign-in. Both are the vendor's choice; what protects the password is TLS. */
final class Proof {
    private Proof() {}

    /** {@code hash}: MD5 of the password, as capital hex digits. */
    static Secret ofPassword(Secret password) {
        return Secret.of(HexFormat.of().withUpperCase().formatHex(hash("MD5", password.reveal())));
    }

    /**
     * {@code clientSign}: SHA-1 of {@code nonce=…&ssecurity}, in Base64.
     *
     * @param nonce as decimal text; it may need 64 bits and be negative
     */
    static Secret ofSession(String nonce, Secret ssecurity) {
        return Secret.of(Base64.getEncoder().encodeToString(hash("SHA-1", "nonce=" + nonce + "&" + ssecurity.reveal())));
    }

    private static byte[] hash(String name, String text) {
        try {
            return MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
