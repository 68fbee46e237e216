package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.chunked.KeyPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Random;

/** What looks random in a band; it follows from a seed. */
final class Dice {
    private static final int CHALLENGE = 16;

    private final Deque<Bytes> challengesToCome = new ArrayDeque<>();
    private final Deque<Bytes> privateKeysToCome = new ArrayDeque<>();
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    PairingKey key() {
        return new PairingKey(bytes(PairingKey.LENGTH));
    }

    /** A random static address has its two top bits set. */
    Address address() {
        byte[] bytes = bytes(6).toArray();
        bytes[0] |= (byte) 0xc0;
        return new Address(HexFormat.ofDelimiter(":").formatHex(bytes));
    }

    /** What the next host has to encrypt. */
    Bytes challenge() {
        return challengesToCome.isEmpty() ? bytes(CHALLENGE) : challengesToCome.remove();
    }

    void load(Bytes challenge) {
        challengesToCome.add(challenge);
    }

    /** For one key exchange. */
    Bytes privateKey() {
        return privateKeysToCome.isEmpty() ? bytes(KeyPair.PRIVATE) : privateKeysToCome.remove();
    }

    void loadPrivateKey(Bytes privateKey) {
        privateKeysToCome.add(privateKey);
    }
}
