package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The curve that these bands use: NIST B-163, also called sect163r2. Some notes call it sect163k1, which it is not.
 * <pre>
 * size  field of a point
 * 24    x, little-endian; 163 bits are used, the others are 0
 * 24    y, likewise
 * </pre>
 * Source: the constants of Gadgetbridge and kokke/tiny-ECDH-c, read for facts; a band's public key that lies on it.
 */
final class B163 {
    static final int COORDINATE = 24;
    static final int POINT = 2 * COORDINATE;

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("sect163r2");

    private B163() {}

    static ECPoint base() {
        return CURVE.getG();
    }

    /** Reads a point from the air: whoever may choose any point can find out our private number. */
    static ECPoint decode(Bytes point) throws MalformedMessage {
        if (point.length() != POINT) throw new MalformedMessage("a public key has 48 bytes, not " + point.length());
        try {
            return CURVE.getCurve().validatePoint(number(point.slice(0, COORDINATE)), number(point.from(COORDINATE)));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage("the band's public key is no point that a band may choose");
        }
    }

    static Bytes encode(ECPoint point) {
        ECPoint affine = point.normalize();
        return Bytes.build()
                .bytes(coordinate(affine.getAffineXCoord().toBigInteger()))
                .bytes(coordinate(affine.getAffineYCoord().toBigInteger()))
                .toBytes();
    }

    static BigInteger number(Bytes littleEndian) {
        return new BigInteger(1, reversed(littleEndian.toArray()));
    }

    private static Bytes coordinate(BigInteger number) {
        byte[] littleEndian = reversed(number.toByteArray()); // 21 bytes at most: 163 bits and the sign
        return Bytes.copyOf(Arrays.copyOf(littleEndian, COORDINATE));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) reversed[i] = bytes[bytes.length - 1 - i];
        return reversed;
    }
}
