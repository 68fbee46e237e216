package io.github.wristway.miband;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.huami.Handshake;
import java.util.Optional;

/** A look at a band from outside: whose is it? It never offers a key and never asks for a tap, so nothing changes. */
record Glance(HuamiGeneration generation, Approach approach, MiBandSettings settings, Time time) {
    Condition look() throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            Walk walk = new Walk(generation, approach, settings, time);
            try {
                Finding finding = find(walk, attempt == settings.attempts());
                if (finding.isClear()) return described(walk, finding);
            } finally {
                walk.leave();
            }
        }
    }

    private Finding find(Walk walk, boolean last) throws WristwayException {
        try {
            walk.in(firstStep());
            return walk.reached().orElseThrow() instanceof Handshake.Established
                    ? new Finding(State.OURS, "the key fits")
                    : new Finding(State.LINKED, "it asks for proof of a key");
        } catch (NotPaired e) {
            return new Finding(State.FREE, "it has no key to ask for");
        } catch (KeyRefused e) {
            return new Finding(State.FOREIGN, "it refuses our key");
        } catch (LinkLost | NoAnswer | MalformedMessage | AuthenticationRefused e) {
            if (!last) return Finding.UNCLEAR;
            if (walk.reached().orElse(null) instanceof Handshake.AwaitingVerdict) {
                return new Finding(State.LINKED, "it asks for proof of a key, but about ours: " + e.getMessage());
            }
            if (e instanceof LinkLost) throw e; // nothing was seen at all
            return new Finding(State.UNKNOWN, e.getMessage());
        }
    }

    private Handshake.Step firstStep() {
        return approach.credential() instanceof Credential.Known known
                ? Handshake.prove(approach.called(), known.key())
                : Handshake.knock(approach.called());
    }

    private static Condition described(Walk walk, Finding finding) throws WristwayException {
        return new Condition(finding.state(), text(walk, Characteristic.SERIAL), text(walk, Characteristic.SOFTWARE),
                             finding.evidence());
    }

    /** A band may hang up after a wrong key: that does not spoil what was found out. */
    private static Optional<String> text(Walk walk, Characteristic from) throws WristwayException {
        try {
            return walk.band().isPresent() ? DeviceInformation.text(walk.band().get(), from) : Optional.empty();
        } catch (LinkLost e) {
            return Optional.empty();
        }
    }

    private record Finding(State state, String evidence) {
        static final Finding UNCLEAR = new Finding(State.UNKNOWN, "");

        boolean isClear() {
            return this != UNCLEAR;
        }
    }
}
