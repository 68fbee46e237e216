package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a band of the first generation how to behave. It takes everything in silence. */
final class OneSettings implements Settings {
    private static final Duration RIGHT = Duration.ofMinutes(1);

    private final Conversation band;
    private final List<BandSetting> known;
    private final Clock clock;

    OneSettings(Conversation band, List<BandSetting> known, Clock clock) {
        this.band = band;
        this.known = known;
        this.clock = clock;
    }

    /** Of all that is set, it tells only the time. */
    @Override
    public Map<String, String> read() throws WristwayException {
        Optional<Bytes> time = DeviceInformation.value(band, Characteristic.ONE_CLOCK);
        return time.isPresent() && isRight(BandClock.decode(time.get())) ? Map.of("time", "now") : Map.of();
    }

    private boolean isRight(BandClock shown) {
        return Duration.between(LocalDateTime.now(clock), shown.shown()).abs().compareTo(RIGHT) < 0;
    }

    @Override
    public Taken write(String name, String value) throws WristwayException {
        BandSetting setting = BandSetting.of(known, name, value);
        band.tell(setting.to(), setting.encode(value, clock));
        return Taken.SENT;
    }
}
