package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What both sides of a login compute from the key and two random numbers: H is ours, B the band's, and both make the keys of
 * the session (RFC 5869).
 * <pre>
 * PRK  HMAC-SHA256(H B, key)
 * T1   HMAC-SHA256(PRK, "miwear-auth" 01)            16 bytes key from the band, 16 bytes key to it
 * T2   HMAC-SHA256(PRK, T1 "miwear-auth" 02)         4 bytes nonce from the band, 4 bytes nonce to it
 * sign     of the band: HMAC-SHA256(key from the band, B H)
 * proof    of ours:     HMAC-SHA256(key to it, H B)
 * </pre>
 * It can be used, but not printed. Source: Gadgetbridge and AstroBox, read for facts.
 */
public final class Agreement {
    /** Length of either random number. */
    public static final int NONCE = 16;

    private static final String HMAC = "HmacSHA256";
    private static final Bytes LABEL = Bytes.ofHex("6d69776561722d61757468"); // miwear-auth

    private final Bytes ours;
    private final Bytes theirs;
    private final SessionKeys keys;

    private Agreement(Bytes ours, Bytes theirs, SessionKeys keys) {
        this.ours = ours;
        this.theirs = theirs;
        this.keys = keys;
    }

    /**
     * @param ours   random, 16 bytes, new for each connection
     * @param theirs what the band answered
     */
    public static Agreement of(PairingKey key, Bytes ours, Bytes theirs) throws MalformedMessage {
        if (ours.length() != NONCE) throw new IllegalArgumentException("our random number has 16 bytes, not " + ours.length());
        if (theirs.length() != NONCE) throw new MalformedMessage("a band's random number has 16 bytes, not " + theirs.length());
        Bytes prk = hmac(joined(ours, theirs), key.reveal());
        Bytes first = hmac(prk, joined(LABEL, Bytes.of(1)));
        Bytes second = hmac(prk, joined(first, LABEL, Bytes.of(2)));
        return new Agreement(ours, theirs, new SessionKeys(first.slice(0, 16), first.slice(16, 16), second.slice(0, 4), second.slice(4, 4)));
    }

    /** Whether the band has the same key. */
    public boolean signedBy(Bytes sign) {
        return MessageDigest.isEqual(hmac(keys.fromBand(), joined(theirs, ours)).toArray(), sign.toArray());
    }

    /** Shows the band that we have the same key. */
    public Bytes proof() {
        return hmac(keys.toBand(), joined(ours, theirs));
    }

    /** Encrypts what goes to the band together with the proof. */
    public Bytes seal(Bytes message) {
        return new Ccm(keys.toBand()).seal(SessionNonce.of(keys.toBandNonce(), 0), message);
    }

    /** For the line, once the band has said yes. */
    public SessionKeys keys() {
        return keys;
    }

    private static Bytes hmac(Bytes key, Bytes message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.toArray(), HMAC));
            return Bytes.copyOf(mac.doFinal(message.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private static Bytes joined(Bytes... parts) {
        Bytes.Builder all = Bytes.build();
        for (Bytes part : parts) all.bytes(part);
        return all.toBytes();
    }

    @Override
    public String toString() {
        return "Agreement[hidden]";
    }
}
