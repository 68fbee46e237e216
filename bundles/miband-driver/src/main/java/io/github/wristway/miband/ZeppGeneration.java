package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.Generation.Fact;
import io.github.wristway.miband.door.Walk;
import io.github.wristway.miband.door.Ways;
import io.github.wristway.miband.huami2021.ZeppBattery;
import io.github.wristway.miband.huami2021.ZeppOrder;
import io.github.wristway.miband.huami2021.ZeppTime;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.settings.ZeppSettings;
import io.github.wristway.miband.sync.ActivitySync;
import io.github.wristway.miband.sync.Kept;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.MiBandSession;
import io.github.wristway.miband.talk.Patience;
import io.github.wristway.miband.talk.Services;
import io.github.wristway.miband.use.LiveWatch;
import io.github.wristway.miband.use.Ringing;
import io.github.wristway.miband.use.ZeppSensors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The protocol of Mi Band 7 (Zepp OS): the key exchange of 2021, messages to endpoints that the band lists, and activity as
 * on older bands. It has no 0003, so nobody knows how to reset it over the air.
 */
record ZeppGeneration(Kept kept) implements Keyed {
    private static final Pattern NAME = Pattern.compile("[\\w ]+ 7( NFC)?( [0-9a-f]{4})?", Pattern.CASE_INSENSITIVE);

    private static final String SOURCE = "Gadgetbridge";
    private static final Facts FACTS = new Facts(Map.of(
            Ability.SETTINGS, new Fact("it confirms what it took", SOURCE),
            Ability.REBOOT, new Fact("no order for it is known", SOURCE),
            Ability.FACTORY_RESET, new Fact("no order for it over the air is known", SOURCE),
            Ability.UNLINK, new Fact("the account is asked over the internet, the band is reset in its own menu; to link it "
                    + "again, the vendor's app is needed", SOURCE)), Map.of(
            Ability.LINK, SOURCE,
            Ability.HEART_RATE, SOURCE,
            Ability.ACTIVITY, SOURCE,
            Ability.BATTERY, SOURCE,
            Ability.CLOCK, SOURCE,
            Ability.FIND, SOURCE,
            Ability.LIVE_HEART_RATE, SOURCE,
            Ability.LIVE_STEPS, SOURCE));

    @Override
    public Ways ways() {
        return Ways.EXCHANGE_ONLY;
    }

    @Override
    public Session welcome(Walk.Guest guest, Box box, Approach approach, Patience patience) throws WristwayException {
        Conversation band = guest.band();
        band.tell(Characteristic.CLOCK, ZeppTime.of(approach.clock().instant(), approach.clock().getZone()).encode());
        Services services = new Services(band, guest.endpoints().orElseThrow(), patience.reply());
        return new MiBandSession(band::close, new DeviceInformation(band, () -> batteryPercent(services))::details, List.of(
                new ActivitySync(band, kept, patience, approach),
                Ringing.bySearch(band, services),
                new LiveWatch(band::now, new ZeppSensors(band, services)),
                new ZeppSettings(band, services)));
    }

    private static Optional<Integer> batteryPercent(Services services) throws WristwayException {
        return DeviceInformation.tolerant(() -> {
            services.order(ZeppOrder.TELL_BATTERY);
            return ZeppBattery.decode(services.answer(ZeppBattery::isOne, "the question for its battery")).percent();
        });
    }

    /** Four digits of its address follow the name; a Band 7 Pro is something else. */
    @Override
    public boolean looksLike(Advertisement heard) {
        return NAME.matcher(heard.name().strip()).matches();
    }

    @Override
    public List<SettingKind> settings() {
        return BandSetting.kinds(ZeppSettings.KNOWN);
    }

    /** It can show texts and calls, but how they are sent is not described. */
    @Override
    public String lack(Ability ability) {
        return "Wristway does not know how";
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return FACTS.of(ability, keyOrigin);
    }
}
