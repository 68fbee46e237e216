package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * How the commands of version 1 are encrypted after the login, in a stream and over Low Energy.
 * <pre>
 * size  to the band                     size  from the band
 * 2     counter, from 1 on              n     {@link Ccm} with the counter 0, always
 * n     {@link Ccm} with this counter
 * </pre>
 * 0 was used in the login. It can be used, but not printed.
 */
public final class CcmSession {
    /** How much longer a command gets. */
    public static final int OVERHEAD = 2 + Ccm.TAG;

    /** What ends when all counters are used up, as it follows "during". */
    public static final String OVER = "a session of 65,535 requests";

    private static final int LAST = 0xffff;

    private final SessionKeys keys;
    private final Ccm toBand;
    private final Ccm fromBand;
    private final boolean checked;
    private int counter = 1;

    /** @param checked whether a message with a wrong tag is refused */
    public CcmSession(SessionKeys keys, boolean checked) {
        this.keys = keys;
        this.checked = checked;
        toBand = new Ccm(keys.toBand());
        fromBand = new Ccm(keys.fromBand());
    }

    /** Whether all counters are used up: none serves twice. */
    public boolean isOver() {
        return counter > LAST;
    }

    public Bytes seal(Bytes message) {
        if (isOver()) throw new IllegalStateException("all counters are used up");
        int used = counter++;
        return Bytes.build().u16(used).bytes(toBand.seal(SessionNonce.of(keys.toBandNonce(), used), message)).toBytes();
    }

    public Bytes open(Bytes sealed) throws MalformedMessage {
        Bytes nonce = SessionNonce.of(keys.fromBandNonce(), 0);
        return checked ? fromBand.open(nonce, sealed) : fromBand.openUnchecked(nonce, sealed);
    }
}
