package io.github.wristway.gateway.internal.plan;

import java.security.SecureRandom;

/** Makes keys that are all different, and the same in each replay. */
final class CountingRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private byte made;

    CountingRandom() {
        super(null, null);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        made++;
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (made + i);
    }
}
