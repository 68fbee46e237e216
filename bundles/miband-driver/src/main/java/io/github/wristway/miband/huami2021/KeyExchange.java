package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.util.List;

/**
 * Authentication, as states. It sends nothing and waits for nothing: it says what to send, and is told what came.
 * <pre>
 * begin → AwaitingPublicKey → AwaitingVerdict → Established
 * </pre>
 * What a status means: Gadgetbridge, read for facts.
 */
public sealed interface KeyExchange {
    /** What to do next: send these, then wait in that state. */
    record Step(KeyExchange next, List<ExchangeRequest> send) {}

    /** The band thinks of a random number and of a number for the exchange. */
    record AwaitingPublicKey(String wearable, PairingKey key, ExchangeKey own) implements Waiting {
        @Override
        public int command() {
            return ExchangeReply.PUBLIC_KEY;
        }

        @Override
        public String question() {
            return "the public key";
        }

        @Override
        public Step on(ExchangeReply reply) throws WristwayException {
            if (reply instanceof ExchangeReply.PublicKeyGiven given) {
                SessionKeys session = SessionKeys.derive(key, own, given.publicKey());
                return new Step(new AwaitingVerdict(wearable, session),
                                List.of(new ExchangeRequest.Prove(key, session, given.random())));
            }
            throw refusal(wearable, command(), reply);
        }
    }

    /** The band compares our proofs with its own. */
    record AwaitingVerdict(String wearable, SessionKeys session) implements Waiting {
        @Override
        public int command() {
            return ExchangeReply.PROOF;
        }

        @Override
        public String question() {
            return "the proof of the key";
        }

        @Override
        public Step on(ExchangeReply reply) throws WristwayException {
            if (reply instanceof ExchangeReply.Authenticated) return new Step(new Established(session), List.of());
            throw refusal(wearable, command(), reply);
        }
    }

    /** The band let us in; this is what to talk with. */
    record Established(SessionKeys session) implements KeyExchange {}

    /** A state that goes on when the band has answered. */
    sealed interface Waiting extends KeyExchange {
        /** The command whose answer leads on; see {@link ExchangeReply#answers}. */
        int command();

        /** What the band was asked, for messages. */
        String question();

        Step on(ExchangeReply reply) throws WristwayException;
    }

    /** @param own new for each connection */
    static Step begin(String wearable, PairingKey key, ExchangeKey own) {
        return new Step(new AwaitingPublicKey(wearable, key, own), List.of(new ExchangeRequest.OfferPublicKey(own.publicKey())));
    }

    private static WristwayException refusal(String wearable, int asked, ExchangeReply reply) {
        if (!(reply instanceof ExchangeReply.Refused refused) || refused.command() != asked) {
            return new MalformedMessage("the band answered out of turn: " + reply.getClass().getSimpleName());
        }
        return refused.status() == ExchangeReply.WRONG_KEY && asked == ExchangeReply.PROOF
                ? new KeyRefused(wearable) : new AuthenticationRefused(wearable, refused.status());
    }
}
