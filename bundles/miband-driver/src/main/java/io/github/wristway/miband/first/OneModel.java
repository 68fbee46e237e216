package io.github.wristway.miband.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.one.BandCalendar;
import io.github.wristway.miband.one.Battery;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.Hardware;
import io.github.wristway.miband.one.UserBlock;
import io.github.wristway.miband.one.UserBlock.Profile;
import io.github.wristway.miband.one.UserNumber;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.MiBandSession;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.talk.Patience;
import io.github.wristway.miband.use.LiveWatch;
import io.github.wristway.miband.use.Restart;
import io.github.wristway.miband.use.Sensors;
import io.github.wristway.miband.use.Vibration;
import java.util.List;
import java.util.Optional;

/**
 * What differs between Mi Band 1, 1A and 1S Pulse, and what comes behind their door.
 *
 * @param marked whether the user block repeats what the band says of its hardware
 */
public record OneModel(Hardware hardware, boolean marked, RecordLayout layout, OneUse use) {
    /** Always the same, for a band may take other data for another owner. The alias fits both layouts. */
    private static final Profile WEARER = new Profile(0, 30, 170, 70, "wristway");

    /** Deterministic: whoever knows the key writes the same block again, and the band does not ask. */
    Bytes userBlock(UserNumber user, DeviceInfo info, Approach approach) {
        int lastOfAddress = Integer.parseInt(approach.address().text().substring(15), 16);
        return new UserBlock(user, WEARER, UserBlock.NORMAL, marked ? info.mark() : Bytes.EMPTY).encode(lastOfAddress);
    }

    Session welcome(Conversation band, DeviceInfo info, BandCalendar calendar, Approach approach, Patience patience) {
        return new MiBandSession(band::close, () -> details(band, info), List.of(
                new OneSync(band, layout, info.countsPackets(), calendar, patience, approach),
                new LiveWatch(band::now, new Sensors(band, use.sensors())),
                vibration(band, info),
                new OneSettings(band, use.settings(), approach.clock()),
                new Restart(band, Characteristic.ONE_BATTERY, Order.ONE_REBOOT),
                new OneReset(band)));
    }

    private static Session.Details details(Conversation band, DeviceInfo info) throws WristwayException {
        return new Session.Details(Optional.of(info.deviceId()), Optional.of(info.firmware().toString()),
                                   Optional.of(Integer.toString(info.hardwareVersion())),
                                   DeviceInformation.read(band, Characteristic.ONE_BATTERY, value -> Battery.decode(value).percent()));
    }

    private static Vibration vibration(Conversation band, DeviceInfo info) {
        return info.firmware().knowsAlerts()
                ? new Vibration(band, Order.ONE_VIBRATE, Order.ONE_VIBRATE_ONCE, Order.KEEP_STILL)
                : new Vibration(band, Order.ONE_OLD_VIBRATE, Order.ONE_OLD_VIBRATE_ONCE, Order.ONE_OLD_KEEP_STILL);
    }
}
