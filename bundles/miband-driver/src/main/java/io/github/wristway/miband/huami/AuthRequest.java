package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the host says on 0009. F is the flags byte of the {@link AuthDialect}.
 * <pre>
 * step          plain          marked
 * offer a key   01 F key16     never: such a band takes its key from the vendor's app only
 * ask random    02 F           82 F 02 01 00
 * prove         03 F proof16   83 F proof16
 * </pre>
 * The proof is the band's random number, encrypted with the key: AES-128, one block, no padding.
 * Source: Gadgetbridge, creotiv/MiBand2, satcar77/miband4, read for facts; a captured exchange with a Band 2.
 */
public sealed interface AuthRequest {
    /** The bit that marked dialects set in a command. */
    int MARK = 0x80;

    Bytes encode(AuthDialect dialect);

    /** Offers a key of our choice; the band asks the wearer for a tap. */
    record OfferKey(PairingKey key) implements AuthRequest {
        @Override
        public Bytes encode(AuthDialect dialect) {
            return Bytes.build().u8(AuthReply.OFFER).u8(dialect.flags()).bytes(key.reveal()).toBytes();
        }
    }

    /** Asks for a random number to encrypt. */
    record AskRandom() implements AuthRequest {
        private static final Bytes MARKED_TAIL = Bytes.of(0x02, 0x01, 0x00);

        @Override
        public Bytes encode(AuthDialect dialect) {
            Bytes.Builder message = Bytes.build().u8(marked(AuthReply.RANDOM, dialect)).u8(dialect.flags());
            return (dialect.marked() ? message.bytes(MARKED_TAIL) : message).toBytes();
        }
    }

    /** Proves that we have the key. */
    record Prove(PairingKey key, Bytes random) implements AuthRequest {
        @Override
        public Bytes encode(AuthDialect dialect) {
            return Bytes.build().u8(marked(AuthReply.PROOF, dialect)).u8(dialect.flags()).bytes(proof()).toBytes();
        }

        private Bytes proof() {
            try {
                Cipher aes = Cipher.getInstance("AES/ECB/NoPadding"); // one block of random bytes: no mode is needed
                aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.reveal().toArray(), "AES"));
                return Bytes.copyOf(aes.doFinal(random.toArray()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES", e);
            }
        }
    }

    private static int marked(int command, AuthDialect dialect) {
        return dialect.marked() ? command | MARK : command;
    }
}
