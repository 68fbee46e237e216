package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Device;
import java.util.Optional;

/** What a newer band tells about itself. All of it is optional. */
record XiaomiDetails(Talk talk) {
    private static final int FULL = 100;

    Session.Details details() throws WristwayException {
        Optional<Device.Info> info = DeviceInformation.tolerant(
                () -> talk.ask(Topic.INFO.command().build(), "the question who it is").getDevice().getInfo());
        return new Session.Details(info.flatMap(known -> DeviceInformation.printable(known.getSerial())),
                                   info.flatMap(known -> DeviceInformation.printable(known.getFirmware())),
                                   info.flatMap(known -> DeviceInformation.printable(known.getModel())), batteryPercent());
    }

    private Optional<Integer> batteryPercent() throws WristwayException {
        return DeviceInformation.tolerant(
                () -> talk.ask(Topic.BATTERY.command().build(), "the question for its battery").getDevice().getPower().getBattery())
                .filter(Device.Battery::hasPercent).map(Device.Battery::getPercent).filter(percent -> percent >= 0 && percent <= FULL);
    }
}
