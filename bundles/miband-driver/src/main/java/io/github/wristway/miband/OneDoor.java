package io.github.wristway.miband;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.one.BandCalendar;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.Introduction;
import io.github.wristway.miband.one.UserNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into a band of the first generation: connect, say who we are, set its clock. A known number never leads to a
 * tap; an offered one does, unless the band has it already. A try that failed on the radio is repeated with the same
 * block, as often as the settings say: a band that took it in silence is never locked out.
 */
record OneDoor(MiBandModel model, Approach approach, MiBandSettings settings, Time time) {
    private static final Logger log = LoggerFactory.getLogger(OneDoor.class);

    Session open() throws WristwayException {
        PairingKey key = key();
        List<Setback> setbacks = new ArrayList<>();
        while (setbacks.size() < settings.attempts()) {
            if (!setbacks.isEmpty()) log.warn("{}; trying once more", setbacks.get(setbacks.size() - 1).cause().getMessage());
            OneWalk walk = new OneWalk(approach, settings, time);
            try {
                return enter(walk, UserNumber.of(key));
            } catch (LinkLost | NoAnswer | MalformedMessage | AuthenticationRefused e) {
                walk.leave();
                setbacks.add(new Setback(walk.reached(), e));
            } catch (WristwayException | RuntimeException e) {
                walk.leave();
                throw e;
            }
        }
        if (setbacks.stream().allMatch(Setback::atTheTap)) throw new TapTimeout(approach.called(), settings.tap());
        throw setbacks.get(setbacks.size() - 1).cause();
    }

    /** Decided before the radio is used: a band that cannot be opened is not woken. */
    private PairingKey key() throws KeyMissing {
        if (approach.credential() instanceof Credential.Known known) return known.key();
        if (approach.credential() instanceof Credential.Offered offered) return offered.key();
        throw new KeyMissing(approach.called(), Remedy.forKeyOf(model));
    }

    private Session enter(OneWalk walk, UserNumber user) throws WristwayException {
        Conversation band = walk.upTo();
        band.listen(Characteristic.ONE_NOTICE); // before we say who we are, or the answer is lost
        BandCalendar calendar = calendar(band); // old firmware loses the link less often if its clock is read first
        DeviceInfo info = OneWalk.info(band);
        OneGeneration generation = OneGeneration.of(info, approach);
        walk.in(firstStep(), generation.userBlock(user, info, approach));
        setClock(band);
        return new OneSession(band, generation, info, calendar, settings, approach);
    }

    private Introduction.Step firstStep() {
        return approach.credential() instanceof Credential.Offered
                ? Introduction.asNew(approach.called(), settings.tap()) : Introduction.asOwner(approach.called());
    }

    private BandCalendar calendar(Conversation band) throws WristwayException {
        Optional<Bytes> value = DeviceInformation.value(band, Characteristic.ONE_CLOCK);
        Optional<LocalDateTime> shown = value.isEmpty() ? Optional.empty()
                : DeviceInformation.tolerant(() -> BandClock.decode(value.get()).shown());
        return BandCalendar.of(approach.clock().getZone(), approach.clock().instant(), shown);
    }

    private void setClock(Conversation band) throws WristwayException {
        Instant now = approach.clock().instant();
        band.tell(Characteristic.ONE_CLOCK, new BandClock(LocalDateTime.ofInstant(now, approach.clock().getZone())).encode());
    }

    /** How far a try came, and what ended it. */
    private record Setback(Optional<Introduction> reached, WristwayException cause) {
        /** A band ends a link on which nobody taps after about 30 seconds. */
        boolean atTheTap() {
            return reached.orElse(null) instanceof Introduction.AwaitingTap && cause instanceof LinkLost;
        }
    }
}
