package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.math.BigInteger;

/** Our half of a key exchange, new for each connection. It can be used, but not printed. */
public final class ExchangeKey {
    public static final int LENGTH = B163.COORDINATE;

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(162); // below the order of the curve

    private final BigInteger number;

    /**
     * @param random 24 bytes of a secure source, little-endian; bits from 162 up do not count
     */
    public ExchangeKey(Bytes random) {
        if (random.length() != LENGTH) throw new IllegalArgumentException("a private number has 24 bytes, not " + random.length());
        this.number = B163.number(random).mod(LIMIT);
        if (number.signum() == 0) throw new IllegalArgumentException("0 is no private number");
    }

    /** What the band may know: 48 bytes. */
    public Bytes publicKey() {
        return B163.encode(B163.base().multiply(number));
    }

    /** What only the band and we know, for the one line that derives keys from it: 48 bytes. */
    public Bytes agree(Bytes bandPublicKey) throws MalformedMessage {
        return B163.encode(B163.decode(bandPublicKey).multiply(number));
    }

    @Override
    public String toString() {
        return "ExchangeKey[hidden]";
    }
}
