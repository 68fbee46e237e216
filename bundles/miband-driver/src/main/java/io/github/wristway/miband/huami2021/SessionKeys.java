package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;

/**
 * What a connection is encrypted with. It can be used, but not printed. S is the secret of the key exchange:
 * <pre>
 * first sequence number   S[0..3]
 * session key             S[8..23] xor the band's key
 * </pre>
 * S[21..23] is always 0, so the last three bytes of both keys are the same.
 * Source: Gadgetbridge, read for facts.
 */
public final class SessionKeys {
    private final Bytes key;
    private final long firstSequence;

    public SessionKeys(Bytes key, long firstSequence) {
        if (key.length() != Aes.BLOCK) throw new IllegalArgumentException("a session key has 16 bytes, not " + key.length());
        this.key = key;
        this.firstSequence = firstSequence;
    }

    static SessionKeys derive(PairingKey pairingKey, ExchangeKey own, Bytes bandPublicKey) throws MalformedMessage {
        Bytes shared = own.agree(bandPublicKey);
        byte[] key = pairingKey.reveal().toArray();
        for (int i = 0; i < key.length; i++) key[i] ^= (byte) shared.u8(8 + i);
        return new SessionKeys(Bytes.copyOf(key), shared.u32(0));
    }

    /** The key itself, for the lines that encrypt with it. */
    public Bytes reveal() {
        return key;
    }

    public long firstSequence() {
        return firstSequence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionKeys that && key.equals(that.key) && firstSequence == that.firstSequence;
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
