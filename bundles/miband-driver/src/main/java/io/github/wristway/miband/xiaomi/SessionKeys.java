package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;

/**
 * What band and host encrypt with in one session. It can be used, but not printed.
 *
 * @param fromBand      16 bytes: opens what the band sends
 * @param toBand        16 bytes: seals what goes to it
 * @param fromBandNonce 4 bytes
 * @param toBandNonce   4 bytes
 */
public record SessionKeys(Bytes fromBand, Bytes toBand, Bytes fromBandNonce, Bytes toBandNonce) {
    public SessionKeys {
        if (fromBand.length() != 16 || toBand.length() != 16 || fromBandNonce.length() != 4 || toBandNonce.length() != 4) {
            throw new IllegalArgumentException("session keys have 16, 16, 4 and 4 bytes");
        }
    }

    @Override
    public int hashCode() {
        return 0; // not even a hash of it leaves
    }

    @Override
    public String toString() {
        return "SessionKeys[hidden]";
    }
}
