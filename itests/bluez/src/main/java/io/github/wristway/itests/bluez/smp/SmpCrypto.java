package io.github.wristway.itests.bluez.smp;

import io.github.wristway.gateway.base.Bytes;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The functions of Vol 3, Part H, 2.2. Numbers are little-endian here, as on the air, and big-endian inside of AES. */
final class SmpCrypto {
    static final Bytes ZERO = Bytes.copyOf(new byte[16]);
    private static final int HALF = 8;

    private SmpCrypto() {}

    /** e: AES-128. */
    static Bytes encrypt(Bytes key, Bytes block) {
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(reversed(key.toArray()), "AES"));
            return Bytes.copyOf(reversed(aes.doFinal(reversed(block.toArray()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * c1: what proves a random number before it is shown.
     *
     * @param opening address types of initiator and responder (2), pairing request (7), pairing response (7)
     * @param between address of the responder (6) and of the initiator (6), and nothing (4)
     */
    static Bytes confirm(Bytes key, Bytes random, Bytes opening, Bytes between) {
        return encrypt(key, xor(encrypt(key, xor(random, opening)), between));
    }

    /** s1: the key of the link while it is being paired, from the lower halves of both random numbers. */
    static Bytes shortTermKey(Bytes key, Bytes ofResponder, Bytes ofInitiator) {
        byte[] halves = new byte[2 * HALF];
        System.arraycopy(ofInitiator.toArray(), 0, halves, 0, HALF);
        System.arraycopy(ofResponder.toArray(), 0, halves, HALF, HALF);
        return encrypt(key, Bytes.copyOf(halves));
    }

    private static Bytes xor(Bytes one, Bytes other) {
        byte[] mixed = one.toArray();
        byte[] with = other.toArray();
        for (int i = 0; i < mixed.length; i++) mixed[i] ^= with[i];
        return Bytes.copyOf(mixed);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) reversed[i] = bytes[bytes.length - 1 - i];
        return reversed;
    }
}
