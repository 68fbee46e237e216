package io.github.wristway.virtual.chunked;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.math.BigInteger;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;

/** A key pair on the curve B-163, which is also called sect163r2. On the wire a point is its x and its y, 24 bytes each. */
public final class KeyPair {
    public static final int PRIVATE = 24;
    public static final int PUBLIC = 48;

    private static final X9ECParameters B163 = SECNamedCurves.getByName("sect163r2");
    private static final int COORDINATE = 24;
    /** What is on the bands clears the bits above in a private key. */
    private static final int BITS = 162;

    private final BigInteger number;

    private KeyPair(BigInteger number) {
        this.number = number;
    }

    public static KeyPair of(Bytes privateKey) {
        BigInteger below = BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);
        return new KeyPair(number(privateKey).and(below));
    }

    public Bytes publicPoint() {
        return encode(B163.getG().multiply(number).normalize());
    }

    /** What both sides can compute and nobody else. */
    public Bytes shared(Bytes othersPublic) throws MalformedMessage {
        ECPoint shared = decode(othersPublic).multiply(number).normalize();
        if (shared.isInfinity()) throw new MalformedMessage("the point gives nothing away, and nothing to share");
        return encode(shared);
    }

    private static ECPoint decode(Bytes point) throws MalformedMessage {
        if (point.length() != PUBLIC) throw new MalformedMessage("a point has 48 bytes, not " + point.length());
        BigInteger x = number(point.slice(0, COORDINATE));
        BigInteger y = number(point.from(COORDINATE));
        int bits = B163.getCurve().getFieldSize();
        if (x.bitLength() > bits || y.bitLength() > bits) throw new MalformedMessage("the point is outside of the field");
        ECPoint decoded = B163.getCurve().createPoint(x, y);
        if (!decoded.isValid()) throw new MalformedMessage("the point is not on the curve");
        return decoded;
    }

    private static Bytes encode(ECPoint point) {
        return Bytes.build().bytes(littleEndian(point.getAffineXCoord().toBigInteger()))
                .bytes(littleEndian(point.getAffineYCoord().toBigInteger())).toBytes();
    }

    private static Bytes littleEndian(BigInteger number) {
        Bytes.Builder bytes = Bytes.build();
        for (int i = 0; i < COORDINATE; i++) bytes.u8(number.shiftRight(8 * i).intValue());
        return bytes.toBytes();
    }

    private static BigInteger number(Bytes littleEndian) {
        byte[] bytes = littleEndian.toArray();
        byte[] bigEndian = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) bigEndian[i] = bytes[bytes.length - 1 - i];
        return new BigInteger(1, bigEndian);
    }

    @Override
    public String toString() {
        return "KeyPair[hidden]";
    }
}
