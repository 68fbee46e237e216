package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.talk.Box;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into a band: connect, authenticate, set its clock. A try that failed on the radio is repeated as often as the
 * settings say; a clear no of the band is not, for every try drains it. Where a band has two ways in, the second is gone
 * only if the first one says so.
 */
public record Door(Box box, Ways ways, Welcome welcome, Approach approach, Kit kit) {
    private static final Logger log = LoggerFactory.getLogger(Door.class);

    /** What comes behind the door: it sets the clock, and nothing else. */
    public interface Welcome {
        Session of(Walk.Guest guest) throws WristwayException;
    }

    public Session open() throws WristwayException {
        checkCredential();
        approach.firmware().filter(firmware -> !box.fits(firmware)).ifPresent(firmware -> log.warn(
                "{}: its firmware {} is none that we know; it is read as a {}, but not reset", approach.called(), firmware, box.name()));
        List<Setback> before = List.of();
        for (Iterator<Way> order = kit.ways().order(approach.model(), approach.firmware(), ways).iterator(); ; ) {
            Way way = order.next();
            List<Setback> setbacks = new ArrayList<>();
            Optional<Session> session = open(way, order.hasNext(), setbacks);
            if (session.isPresent()) {
                kit.ways().led(approach.model(), approach.firmware(), way);
                return session.get();
            }
            WristwayException verdict = verdict(setbacks);
            if (verdict instanceof Unsupported && !before.isEmpty()) throw verdict(before); // it has no second way
            if (!order.hasNext() || !way.leadsElsewhere(setbacks.get(setbacks.size() - 1))) throw verdict;
            log.info("{}: {} does not lead in ({}); trying another way", approach.called(), way, verdict.getMessage());
            before = setbacks;
        }
    }

    /** Decided before the radio is used: a band that cannot be opened is not woken. */
    private void checkCredential() throws WristwayException {
        if (approach.credential() instanceof Credential.None) throw new KeyMissing(approach.called(), box.remedyForKey());
        if (approach.credential() instanceof Credential.Offered && box.keyOrigin() == KeyOrigin.ACCOUNT) {
            throw new Unsupported(box.name(), "it takes no key of our choice", box.remedyForKey());
        }
    }

    /** Tries one way; empty if it did not lead in. */
    private Optional<Session> open(Way way, boolean another, List<Setback> setbacks) throws WristwayException {
        Approach next = approach;
        while (setbacks.size() < kit.patience().attempts()) {
            if (!setbacks.isEmpty()) log.warn("{}; trying once more", setbacks.get(setbacks.size() - 1).cause().getMessage());
            Walk walk = way.walk(next, kit);
            try {
                return Optional.of(welcome.of(walk.in()));
            } catch (LinkLost | NoAnswer | MalformedMessage | AuthenticationRefused e) {
                walk.leave();
                setbacks.add(new Setback(walk.reached(), e));
                next = resumed(walk.reached(), next);
            } catch (WristwayException | RuntimeException e) {
                walk.leave();
                if (!(e instanceof Unsupported impossible) || walk.reached() != Walk.Reached.OUTSIDE) throw e;
                setbacks.add(new Setback(walk.reached(), impossible));
                return Optional.empty();
            }
            if (another && way instanceof Way.Proof && way.leadsElsewhere(setbacks.get(setbacks.size() - 1))) return Optional.empty();
        }
        return Optional.empty();
    }

    /** A key that the band has stored already is not offered again: that would cost the wearer a second tap. */
    private static Approach resumed(Walk.Reached reached, Approach approach) {
        boolean stored = reached != Walk.Reached.OUTSIDE && reached != Walk.Reached.AT_TAP;
        return stored && approach.credential() instanceof Credential.Offered offered
                ? approach.with(new Credential.Known(offered.key())) : approach;
    }

    private WristwayException verdict(List<Setback> setbacks) {
        if (setbacks.stream().allMatch(Setback::atTheTap)) return new TapTimeout(approach.called(), kit.patience().tap());
        if (setbacks.stream().allMatch(Setback::atTheProof)) return new KeyRefused(approach.called());
        return setbacks.get(setbacks.size() - 1).cause();
    }
}
