package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;

/**
 * The nonce of {@link Ccm} in a session.
 * <pre>
 * size  field
 * 4     agreed on at the login
 * 4     0
 * 4     counter
 * </pre>
 */
final class SessionNonce {
    private SessionNonce() {}

    static Bytes of(Bytes agreed, int counter) {
        return Bytes.build().bytes(agreed).u32(0).u32(counter).toBytes();
    }
}
