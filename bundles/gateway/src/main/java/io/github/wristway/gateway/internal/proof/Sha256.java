package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.base.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that chains the audit log. */
final class Sha256 {
    static final String NOTHING_BEFORE = "0".repeat(64);

    private Sha256() {}

    /** In lower-case hex, of the text in UTF-8. */
    static String of(String text) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
