package io.github.wristway.itests.house.sim;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.Random;

/** What looks random in a life of the gateway follows from the seed, too. */
final class SeededRandom extends SecureRandom {
    @Serial
    private static final long serialVersionUID = 1;

    private final Random random;

    SeededRandom(long seed) {
        super(null, null);
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
