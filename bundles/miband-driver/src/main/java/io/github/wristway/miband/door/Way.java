package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.huami.AuthDialect;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.Handshake;

/** A way into a band. */
sealed interface Way {
    /** One try to go it, with the credential of the approach. */
    Walk walk(Approach approach, Kit kit);

    /** Whether what ended a try says that another way may lead in. */
    boolean leadsElsewhere(Setback setback);

    /** With a random number and a proof on 0009. Without a key of ours it only knocks. */
    record Proof(AuthDialect dialect) implements Way {
        @Override
        public Walk walk(Approach approach, Kit kit) {
            return new ProofWalk(dialect, firstStep(approach, kit), approach, kit);
        }

        private static Handshake.Step firstStep(Approach approach, Kit kit) {
            if (approach.credential() instanceof Credential.Known known) return Handshake.prove(approach.called(), known.key());
            if (approach.credential() instanceof Credential.Offered offered) {
                return Handshake.offer(approach.called(), offered.key(), kit.patience().tap());
            }
            return Handshake.knock(approach.called());
        }

        @Override
        public boolean leadsElsewhere(Setback setback) {
            return setback.reached() == Walk.Reached.AT_PROOF
                    && setback.cause() instanceof AuthenticationRefused refused && refused.status() == AuthReply.WANTS_EXCHANGE;
        }

        @Override
        public String toString() {
            return "a proof";
        }
    }

    /** With the key exchange of 2021 on 0016 and 0017. It needs a key that the band should have. */
    record Exchange() implements Way {
        @Override
        public Walk walk(Approach approach, Kit kit) {
            if (approach.credential() instanceof Credential.Known known) return new ExchangeWalk(known.key(), approach, kit);
            throw new IllegalArgumentException("the key exchange needs a key that the band has");
        }

        /** A band that exchanges no keys may still take a proof; one that has looked at ours has given its answer. */
        @Override
        public boolean leadsElsewhere(Setback setback) {
            boolean looked = setback.reached() == Walk.Reached.AT_PROOF;
            return !looked && (setback.cause() instanceof Unsupported || setback.cause() instanceof AuthenticationRefused
                               || setback.cause() instanceof NoAnswer);
        }

        @Override
        public String toString() {
            return "the key exchange";
        }
    }
}
