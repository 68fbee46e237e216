package io.github.wristway.miband.settings;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.ConfigLine;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.Ending;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a Band 2 or later how to behave. Of what goes over the {@link ConfigLine} it says whether it took it. */
public final class HuamiSettings implements Settings {
    private static final Duration RIGHT = Duration.ofMinutes(1);

    private final Conversation band;
    private final ConfigLine line;
    private final List<BandSetting> known;
    private final Duration patience;
    private final Clock clock;

    public HuamiSettings(Conversation band, ConfigLine line, List<BandSetting> known, Duration patience, Clock clock) {
        this.band = band;
        this.line = line;
        this.known = known;
        this.patience = patience;
        this.clock = clock;
    }

    /** No band is known to tell more than its clock and its alarms. */
    @Override
    public Map<String, String> read() throws WristwayException {
        Map<String, String> told = new LinkedHashMap<>();
        Optional<Bytes> time = DeviceInformation.value(band, Characteristic.CLOCK);
        if (time.isPresent() && isRight(BandTime.decode(time.get()))) told.put("time", "now");
        told.putAll(new AlarmReading(line, patience).read());
        return told;
    }

    private boolean isRight(BandTime shown) {
        boolean sameZone = shown.moment().getOffset().equals(BandTime.of(clock.instant(), clock.getZone()).moment().getOffset());
        Duration wrong = Duration.between(clock.instant(), shown.moment().toInstant()).abs();
        return sameZone && wrong.compareTo(RIGHT) < 0;
    }

    @Override
    public Taken write(String name, String value) throws WristwayException {
        BandSetting setting = BandSetting.of(known, name, value);
        Bytes message = setting.encode(value, clock);
        return switch (setting.to()) {
            case CONFIGURATION -> configure(name, message);
            case USER -> introduce(message);
            default -> tell(setting.to(), message);
        };
    }

    private Taken configure(String name, Bytes message) throws WristwayException {
        line.listen();
        line.tell(message);
        ConfigReply reply = line.answer(message, "the setting \"" + name + "\"", patience);
        if (reply.status() == ConfigReply.DONE) return Taken.CONFIRMED;
        throw new RequestRefused(band.called(), "the setting \"" + name + "\"", "status 0x%02x".formatted(reply.status()));
    }

    /** What it says there, if anything, nobody has written down. */
    private Taken introduce(Bytes message) throws WristwayException {
        band.listen(Characteristic.USER);
        Ending.inAnyCase(() -> band.tell(Characteristic.USER, message), () -> band.stopListening(Characteristic.USER));
        return Taken.SENT;
    }

    private Taken tell(Characteristic to, Bytes message) throws WristwayException {
        band.tell(to, message);
        return Taken.SENT;
    }
}
