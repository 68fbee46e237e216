package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;

/**
 * What the host says to {@link Endpoint#AUTHENTICATION}; it goes openly.
 * <pre>
 * offer our public key   04 02 00 02 key48
 * prove                  05 proof16 proof16
 * </pre>
 * The proofs are the band's random number, encrypted with the band's key and with the session key.
 * Source: Gadgetbridge and gzalo/miband-6-heart-rate-monitor, read for facts.
 */
public sealed interface ExchangeRequest {
    Bytes payload();

    default Message message() {
        return new Message(Endpoint.AUTHENTICATION, payload());
    }

    record OfferPublicKey(Bytes publicKey) implements ExchangeRequest {
        @Override
        public Bytes payload() {
            return Bytes.build().u8(ExchangeReply.PUBLIC_KEY).u8(0x02).u8(0x00).u8(0x02).bytes(publicKey).toBytes();
        }
    }

    record Prove(PairingKey key, SessionKeys session, Bytes random) implements ExchangeRequest {
        @Override
        public Bytes payload() {
            return Bytes.build().u8(ExchangeReply.PROOF)
                    .bytes(Aes.encrypt(key.reveal(), random))
                    .bytes(Aes.encrypt(session.reveal(), random))
                    .toBytes();
        }
    }
}
