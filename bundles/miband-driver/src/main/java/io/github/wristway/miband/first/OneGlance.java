package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Condition.Vitals;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.Battery;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A look at a band of the first generation from outside. Whose it is, it tells only to somebody who writes user data, and
 * that may cost its owner the minutes on it. So nothing is written, also not with a key that we know, and never more
 * comes out than {@link State#LINKED} or {@link State#UNKNOWN}.
 */
public record OneGlance(Approach approach, Kit kit) {
    private static final int PAIRED = 0x02;
    private static final String WHY = "whose it is shows only to one who writes user data, and other data than its owner's "
            + "may delete its minutes: so nobody tried";

    public Condition look() throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            OneWalk walk = new OneWalk(approach, kit);
            try {
                return describe(walk.upTo());
            } catch (LinkLost | NoAnswer e) {
                if (attempt >= kit.patience().attempts()) throw e;
            } finally {
                walk.leave();
            }
        }
    }

    private Condition describe(Conversation band) throws WristwayException {
        Optional<Bytes> pairing = DeviceInformation.value(band, Characteristic.ONE_PAIRING);
        Optional<DeviceInfo> info = DeviceInformation.tolerant(() -> OneWalk.info(band));
        boolean paired = pairing.filter(value -> value.startsWith(PAIRED)).isPresent();
        return new Condition(paired ? State.LINKED : State.UNKNOWN, info.map(DeviceInfo::deviceId),
                             info.map(known -> known.firmware().toString()),
                             (paired ? "it says that it is paired; " : "it does not say whether it is paired; ") + WHY, vitals(band));
    }

    /** These it tells everybody. */
    private Vitals vitals(Conversation band) throws WristwayException {
        try {
            Optional<Integer> battery = DeviceInformation.read(band, Characteristic.ONE_BATTERY, value -> Battery.decode(value).percent());
            Optional<BandClock> clock = DeviceInformation.read(band, Characteristic.ONE_CLOCK, BandClock::decode);
            LocalDateTime right = LocalDateTime.now(approach.clock());
            return new Vitals(battery, clock.map(read -> Duration.between(right, read.shown())));
        } catch (LinkLost e) {
            return Vitals.UNTOLD;
        }
    }
}
