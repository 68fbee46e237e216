package io.github.wristway.miband;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Handshake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into a band: connect, authenticate, set its clock. A try that failed on the radio is repeated as often as the
 * settings say; a clear no of the band is not, for every try drains it.
 */
record Door(MiBandModel model, HuamiGeneration generation, Approach approach, MiBandSettings settings, Time time) {
    private static final Logger log = LoggerFactory.getLogger(Door.class);

    Session open() throws WristwayException {
        Handshake.Step step = firstStep();
        List<Setback> setbacks = new ArrayList<>();
        while (setbacks.size() < settings.attempts()) {
            if (!setbacks.isEmpty()) log.warn("{}; trying once more", setbacks.get(setbacks.size() - 1).cause().getMessage());
            Walk walk = new Walk(generation, approach, settings, time);
            try {
                return welcome(walk.in(step));
            } catch (LinkLost | NoAnswer | MalformedMessage | AuthenticationRefused e) {
                walk.leave();
                setbacks.add(new Setback(walk.reached(), e));
                step = resumed(walk.reached(), step);
            } catch (WristwayException | RuntimeException e) {
                walk.leave();
                throw e;
            }
        }
        throw verdict(setbacks);
    }

    /** Decided before the radio is used: a band that cannot be opened is not woken. */
    private Handshake.Step firstStep() throws WristwayException {
        if (approach.credential() instanceof Credential.Known known) return Handshake.prove(approach.called(), known.key());
        if (!(approach.credential() instanceof Credential.Offered offered)) {
            throw new KeyMissing(approach.called(), Remedy.forKeyOf(model));
        }
        if (model.keyOrigin() == KeyOrigin.ACCOUNT) {
            throw new Unsupported(model.boxName(), "it takes no key of our choice", Remedy.forKeyOf(model));
        }
        return Handshake.offer(approach.called(), offered.key(), settings.tap());
    }

    /** A key that the band has stored already is not offered again: that would cost the wearer a second tap. */
    private Handshake.Step resumed(Optional<Handshake> reached, Handshake.Step step) {
        boolean stored = reached.filter(state -> !(state instanceof Handshake.AwaitingTap)).isPresent();
        return stored && approach.credential() instanceof Credential.Offered offered
                ? Handshake.prove(approach.called(), offered.key()) : step;
    }

    private Session welcome(Conversation band) throws WristwayException {
        band.tell(Characteristic.CLOCK, BandTime.of(approach.clock().instant(), approach.clock().getZone()).encode());
        return new MiBandSession(band, model, generation, DeviceInformation.of(band), settings, approach);
    }

    private WristwayException verdict(List<Setback> setbacks) {
        if (setbacks.stream().allMatch(Setback::atTheTap)) return new TapTimeout(approach.called(), settings.tap());
        if (setbacks.stream().allMatch(Setback::atTheProof)) return new KeyRefused(approach.called());
        return setbacks.get(setbacks.size() - 1).cause();
    }

    /** How far a try came, and what ended it. */
    private record Setback(Optional<Handshake> reached, WristwayException cause) {
        /** A band ends a link on which nobody taps after about 30 seconds. */
        boolean atTheTap() {
            return reached.orElse(null) instanceof Handshake.AwaitingTap && cause instanceof LinkLost;
        }

        /** Some bands hang up instead of saying that the key is wrong. Once may be the radio; every time is an answer. */
        boolean atTheProof() {
            return reached.orElse(null) instanceof Handshake.AwaitingVerdict && cause instanceof LinkLost;
        }
    }
}
