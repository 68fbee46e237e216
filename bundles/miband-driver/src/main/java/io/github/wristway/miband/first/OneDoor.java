package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.TapTimeout;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.door.Setback;
import io.github.wristway.miband.one.BandCalendar;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.Introduction;
import io.github.wristway.miband.one.UserNumber;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
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
public record OneDoor(Box box, List<OneModel> models, Approach approach, Kit kit) {
    private static final Logger log = LoggerFactory.getLogger(OneDoor.class);

    public Session open() throws WristwayException {
        PairingKey key = key();
        List<Setback> setbacks = new ArrayList<>();
        while (setbacks.size() < kit.patience().attempts()) {
            if (!setbacks.isEmpty()) log.warn("{}; trying once more", setbacks.get(setbacks.size() - 1).cause().getMessage());
            OneWalk walk = new OneWalk(approach, kit);
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
        if (setbacks.stream().allMatch(Setback::atTheTap)) throw new TapTimeout(approach.called(), kit.patience().tap());
        throw setbacks.get(setbacks.size() - 1).cause();
    }

    /** Decided before the radio is used: a band that cannot be opened is not woken. */
    private PairingKey key() throws KeyMissing {
        if (approach.credential() instanceof Credential.Known known) return known.key();
        if (approach.credential() instanceof Credential.Offered offered) return offered.key();
        throw new KeyMissing(approach.called(), box.remedyForKey());
    }

    private Session enter(OneWalk walk, UserNumber user) throws WristwayException {
        Conversation band = walk.upTo();
        band.listen(Characteristic.ONE_NOTICE); // before we say who we are, or the answer is lost
        BandCalendar calendar = calendar(band); // old firmware loses the link less often if its clock is read first
        DeviceInfo info = OneWalk.info(band);
        OneModel model = model(info);
        walk.in(firstStep(), model.userBlock(user, info, approach));
        setClock(band);
        return model.welcome(band, info, calendar, approach, kit.patience());
    }

    /** A name may be changed by anybody; so what a band says of its hardware decides which model it is. */
    private OneModel model(DeviceInfo info) throws Unsupported {
        return models.stream().filter(one -> info.hardware().filter(one.hardware()::equals).isPresent()).findFirst()
                .orElseThrow(() -> new Unsupported(approach.called(), "its hardware (%02x %02x %02x, firmware %s) is none that we know"
                        .formatted(info.feature(), info.appearance(), info.hardwareVersion(), info.firmware()),
                        "Report these numbers and what stands on its box"));
    }

    private Introduction.Step firstStep() {
        return approach.credential() instanceof Credential.Offered
                ? Introduction.asNew(approach.called(), kit.patience().tap()) : Introduction.asOwner(approach.called());
    }

    private BandCalendar calendar(Conversation band) throws WristwayException {
        Optional<LocalDateTime> shown =
                DeviceInformation.read(band, Characteristic.ONE_CLOCK, value -> BandClock.decode(value).shown());
        return BandCalendar.of(approach.clock().getZone(), approach.clock().instant(), shown);
    }

    private void setClock(Conversation band) throws WristwayException {
        Instant now = approach.clock().instant();
        band.tell(Characteristic.ONE_CLOCK, new BandClock(LocalDateTime.ofInstant(now, approach.clock().getZone())).encode());
    }
}
