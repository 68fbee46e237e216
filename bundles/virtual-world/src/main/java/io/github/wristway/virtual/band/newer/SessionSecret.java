package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What both sides know after they have told each other their nonces: HKDF-SHA256 of the band's key, with host's and band's
 * nonce as the salt and {@code miwear-auth} as the label:
 * <pre>
 * size  what
 * 16    key of what the band says
 * 16    key of what the host says
 * 4+4   beginnings of the nonces of both, in the same order
 * </pre>
 * Encrypted is with AES-128, in older packets CCM with a tag of four bytes and a nonce of beginning, 0(4), counter(4); in
 * newer ones CTR, and the key is the first counter, too.
 */
final class SessionSecret {
    private static final byte[] LABEL = "miwear-auth".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 16;
    private static final int NONCE = 4;
    private static final int TAG_BITS = 32;

    private final Bytes hostNonce;
    private final Bytes bandNonce;
    private final Bytes bandKey;
    private final Bytes hostKey;
    private final Bytes bandBeginning;
    private final Bytes hostBeginning;

    SessionSecret(PairingKey key, Bytes hostNonce, Bytes bandNonce) throws MalformedMessage {
        this.hostNonce = hostNonce;
        this.bandNonce = bandNonce;
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key.reveal().toArray(), join(hostNonce, bandNonce).toArray(), LABEL));
        byte[] made = new byte[2 * KEY + 2 * NONCE];
        generator.generateBytes(made, 0, made.length);
        Bytes all = Bytes.copyOf(made);
        this.bandKey = all.slice(0, KEY);
        this.hostKey = all.slice(KEY, KEY);
        this.bandBeginning = all.slice(2 * KEY, NONCE);
        this.hostBeginning = all.slice(2 * KEY + NONCE, NONCE);
    }

    /** Proves that the band knows the key. */
    Bytes bandSign() {
        return hmac(bandKey, join(bandNonce, hostNonce));
    }

    /** Whether a host knows it. */
    boolean isHostSign(Bytes sign) {
        return MessageDigest.isEqual(sign.toArray(), hmac(hostKey, join(hostNonce, bandNonce)).toArray());
    }

    /** Opens what a host said in an older packet. */
    Bytes openOlder(Bytes sealed, long counter) throws MalformedMessage {
        try {
            return ccm(false, hostKey, hostBeginning, counter, sealed);
        } catch (InvalidCipherTextException e) {
            throw new MalformedMessage("it was not sealed with this session's key");
        }
    }

    /** Seals for an older packet. A band does not count. */
    Bytes sealOlder(Bytes plain) {
        try {
            return ccm(true, bandKey, bandBeginning, 0, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    Bytes openNewer(Bytes sealed) {
        return ctr(hostKey, sealed);
    }

    Bytes sealNewer(Bytes plain) {
        return ctr(bandKey, plain);
    }

    /** Opens what it sealed. */
    static Bytes ctr(Bytes key, Bytes text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.toArray(), "AES"), new IvParameterSpec(key.toArray()));
            return Bytes.copyOf(cipher.doFinal(text.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidCipherTextException if it is to be opened and the tag does not fit */
    static Bytes ccm(boolean seal, Bytes key, Bytes beginning, long counter, Bytes text) throws InvalidCipherTextException {
        byte[] nonce = Bytes.build().bytes(beginning).u32(0).u32(counter).toBytes().toArray();
        CCMBlockCipher cipher = (CCMBlockCipher) CCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(seal, new AEADParameters(new KeyParameter(key.toArray()), TAG_BITS, nonce));
        return Bytes.copyOf(cipher.processPacket(text.toArray(), 0, text.length()));
    }

    private static Bytes hmac(Bytes key, Bytes message) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key.toArray()));
        mac.update(message.toArray(), 0, message.length());
        byte[] sum = new byte[mac.getMacSize()];
        mac.doFinal(sum, 0);
        return Bytes.copyOf(sum);
    }

    private static Bytes join(Bytes one, Bytes other) {
        return Bytes.build().bytes(one).bytes(other).toBytes();
    }

    @Override
    public String toString() {
        return "SessionSecret[hidden]";
    }
}
