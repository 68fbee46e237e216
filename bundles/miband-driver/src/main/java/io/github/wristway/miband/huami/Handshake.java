package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Authentication, as states. It sends nothing and waits for nothing: it says what to send, and is told what came.
 * <pre>
 * offer → AwaitingTap → AwaitingRandom → AwaitingVerdict → Established
 * prove →               AwaitingRandom → AwaitingVerdict → Established
 * knock → Knocking → Occupied
 * </pre>
 * What a status means at which step: Gadgetbridge, satcar77/miband4 issues 48 and 57, read for facts.
 */
public sealed interface Handshake {
    /** What to do next: send these, then wait in that state. */
    record Step(Handshake next, List<AuthRequest> send) {}

    /** The wearer has to tap: a key of our choice waits to be stored. */
    record AwaitingTap(String wearable, PairingKey key, Duration tapWithin) implements Waiting {
        @Override
        public int command() {
            return AuthReply.OFFER;
        }

        @Override
        public String question() {
            return "the new key";
        }

        @Override
        public Step on(AuthReply reply) throws WristwayException {
            if (reply instanceof AuthReply.KeyStored) return prove(wearable, key);
            if (reply instanceof AuthReply.Refused) throw new TapTimeout(wearable, tapWithin);
            if (reply instanceof AuthReply.VendorChallenge) {
                throw new Unsupported(wearable, "only the vendor's app can link it",
                                      "Link it in the vendor's app once, then fetch its key from the account");
            }
            throw outOfTurn(reply);
        }
    }

    /** The band thinks of a random number. */
    record AwaitingRandom(String wearable, PairingKey key) implements Waiting {
        @Override
        public int command() {
            return AuthReply.RANDOM;
        }

        @Override
        public String question() {
            return "the request for a random number";
        }

        @Override
        public Step on(AuthReply reply) throws WristwayException {
            if (reply instanceof AuthReply.RandomGiven given) {
                return new Step(new AwaitingVerdict(wearable), List.of(new AuthRequest.Prove(key, given.random())));
            }
            if (reply instanceof AuthReply.Refused refused) throw noRandom(wearable, refused);
            throw outOfTurn(reply);
        }
    }

    /** The band compares our proof with its own. */
    record AwaitingVerdict(String wearable) implements Waiting {
        private static final Set<Integer> WRONG_KEY = Set.of(0x04, 0x08);

        @Override
        public int command() {
            return AuthReply.PROOF;
        }

        @Override
        public String question() {
            return "the proof of the key";
        }

        @Override
        public Step on(AuthReply reply) throws WristwayException {
            if (reply instanceof AuthReply.Authenticated) return new Step(new Established(), List.of());
            if (!(reply instanceof AuthReply.Refused refused)) throw outOfTurn(reply);
            if (WRONG_KEY.contains(refused.status())) throw new KeyRefused(wearable);
            throw new AuthenticationRefused(wearable, refused.status());
        }
    }

    /** We only want to know whether the band has a key: one that has none gives no random number. */
    record Knocking(String wearable) implements Waiting {
        @Override
        public int command() {
            return AuthReply.RANDOM;
        }

        @Override
        public String question() {
            return "a knock";
        }

        @Override
        public Step on(AuthReply reply) throws WristwayException {
            if (reply instanceof AuthReply.RandomGiven) return new Step(new Occupied(), List.of());
            if (reply instanceof AuthReply.Refused refused) throw noRandom(wearable, refused);
            throw outOfTurn(reply);
        }
    }

    /** The band let us in. */
    record Established() implements Handshake {}

    /** The band has a key; nobody tried one. */
    record Occupied() implements Handshake {}

    /** A state that goes on when the band has answered. */
    sealed interface Waiting extends Handshake {
        /** The command whose answer leads on; see {@link AuthReply#answers}. */
        int command();

        /** What the band was asked, for messages. */
        String question();

        Step on(AuthReply reply) throws WristwayException;
    }

    /** Starts with a key that the band does not have yet. */
    static Step offer(String wearable, PairingKey key, Duration tapWithin) {
        return new Step(new AwaitingTap(wearable, key, tapWithin), List.of(new AuthRequest.OfferKey(key)));
    }

    /** Starts with a key that the band should have. */
    static Step prove(String wearable, PairingKey key) {
        return new Step(new AwaitingRandom(wearable, key), List.of(new AuthRequest.AskRandom()));
    }

    /** Finds out whether the band has a key at all; changes nothing. */
    static Step knock(String wearable) {
        return new Step(new Knocking(wearable), List.of(new AuthRequest.AskRandom()));
    }

    /** A band in a wrong state may have a key all the same: nothing is called free for that. */
    private static WristwayException noRandom(String wearable, AuthReply.Refused refused) {
        return refused.status() == AuthReply.WRONG_STATE
                ? new AuthenticationRefused(wearable, refused.status()) : new NotPaired(wearable);
    }

    private static MalformedMessage outOfTurn(AuthReply reply) {
        return new MalformedMessage("the band answered out of turn: " + reply.getClass().getSimpleName());
    }
}
