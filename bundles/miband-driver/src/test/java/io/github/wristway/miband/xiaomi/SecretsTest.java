package io.github.wristway.miband.xiaomi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a session is encrypted with is never printed, and what a band claims about it is checked. */
class SecretsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("000102030405060708090a0b0c0d0e0f"));
    private static final Bytes OURS = Bytes.ofHex("00112233445566778899aabbccddeeff");
    private static final Bytes THEIRS = Bytes.ofHex("ffeeddccbbaa99887766554433221100");

    @Test
    void nothingThatHoldsAKeyPrintsIt() throws MalformedMessage {
        Agreement agreement = Agreement.of(KEY, OURS, THEIRS);
        SessionKeys keys = agreement.keys();
        List<Bytes> secrets = List.of(KEY.reveal(), keys.fromBand(), keys.toBand(), keys.fromBandNonce(), keys.toBandNonce(), agreement.proof());
        for (Object holder : List.of(agreement, keys, new Ccm(keys.toBand()), new Ctr(keys.toBand()), new CcmSession(keys, true))) {
            for (Bytes secret : secrets) assertEquals(-1, holder.toString().indexOf(secret.hex()), holder.getClass().getSimpleName());
        }
    }

    @Test
    void aBandsRandomNumberHas16Bytes() {
        assertThrows(MalformedMessage.class, () -> Agreement.of(KEY, OURS, Bytes.EMPTY));
        assertThrows(MalformedMessage.class, () -> Agreement.of(KEY, OURS, THEIRS.slice(0, 15)));
    }

    @Test
    void whoseTagIsNotLookedAtStillNeedsOne() {
        assertThrows(MalformedMessage.class, () -> new Ccm(OURS).openUnchecked(Bytes.ofHex("00".repeat(12)), Bytes.of(1, 2, 3)));
    }
}
