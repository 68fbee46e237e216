package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.MiBandSession;
import io.github.wristway.miband.use.LiveWatch;
import io.github.wristway.miband.xiaomi.ClockTime;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Device;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A newer band, and all that it can be asked for once it has let us in. */
public final class XiaomiBand {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private XiaomiBand() {}

    /** What can be set on it, in the order in which it is shown. */
    public static List<SettingKind> settings() {
        return XiaomiSetting.kinds();
    }

    public static Session open(Box box, Carrier carrier, Approach approach, Kit kit) throws WristwayException {
        return new XiaomiDoor(box, carrier, talk -> welcome(talk, box, approach, kit), approach, kit).open();
    }

    /** Sets its clock; a band that does not confirm it, has it all the same. */
    private static Session welcome(Talk talk, Box box, Approach approach, Kit kit) throws WristwayException {
        DeviceInformation.tolerant(() -> talk.ask(clock(approach), "the time", A_MOMENT));
        List<Capability> capabilities = new ArrayList<>(List.of(
                new FileSync(talk, approach),
                new LiveWatch(talk::now, new XiaomiSensors(talk)),
                new XiaomiSearch(talk),
                new XiaomiSettings(talk, approach.clock())));
        if (kit.experimentalReset()) capabilities.add(new XiaomiReset(talk, box));
        return new MiBandSession(talk::close, new XiaomiDetails(talk)::details, capabilities);
    }

    private static Command clock(Approach approach) {
        return Topic.CLOCK.command().setDevice(Device.newBuilder()
                .setClock(ClockTime.of(approach.clock().instant(), approach.clock().getZone(), false))).build();
    }
}
