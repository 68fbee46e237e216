package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.Generation.Fact;
import io.github.wristway.miband.door.Walk;
import io.github.wristway.miband.door.Ways;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.settings.HuamiSettings;
import io.github.wristway.miband.sync.ActivitySync;
import io.github.wristway.miband.sync.Kept;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.ConfigLine;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.MiBandSession;
import io.github.wristway.miband.talk.OpenConfigLine;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.talk.Patience;
import io.github.wristway.miband.talk.WrappedConfigLine;
import io.github.wristway.miband.use.FactoryReset;
import io.github.wristway.miband.use.LiveWatch;
import io.github.wristway.miband.use.Messages;
import io.github.wristway.miband.use.Restart;
import io.github.wristway.miband.use.Sensors;
import java.util.List;

/**
 * The protocol of Mi Band 2 to 6 and their kin: a key, and a random number to prove it with; settings openly, or encrypted
 * after the key exchange of 2021.
 */
record HuamiGeneration(Ways ways, Kept kept, DailyUse use) implements Keyed {
    @Override
    public Session welcome(Walk.Guest guest, Box box, Approach approach, Patience patience) throws WristwayException {
        Conversation band = guest.band();
        band.tell(Characteristic.CLOCK, BandTime.of(approach.clock().instant(), approach.clock().getZone()).encode());
        ConfigLine line = guest.endpoints().<ConfigLine>map(endpoints -> new WrappedConfigLine(band, endpoints))
                .orElseGet(() -> new OpenConfigLine(band));
        return new MiBandSession(band::close, new DeviceInformation(band)::details, List.of(
                new ActivitySync(band, kept, patience, approach),
                new LiveWatch(band::now, new Sensors(band, use.sensors())),
                new Messages(band, line, use.alerts()),
                use.noticing().of(band, line),
                new HuamiSettings(band, line, use.settings(), patience.reply(), approach.clock()),
                new Restart(band, Characteristic.BATTERY, Order.REBOOT),
                new FactoryReset(band, line, box)));
    }

    @Override
    public List<SettingKind> settings() {
        return BandSetting.kinds(use.settings());
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return ability.fact(keyOrigin);
    }
}
