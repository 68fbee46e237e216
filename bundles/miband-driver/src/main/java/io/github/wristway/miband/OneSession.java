package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.one.BandCalendar;
import io.github.wristway.miband.one.Battery;
import io.github.wristway.miband.one.DeviceInfo;
import java.util.List;
import java.util.Optional;

/** A band of the first generation that let us in. Its battery is read when somebody asks, and then only once. */
final class OneSession implements Session {
    private final Conversation band;
    private final DeviceInfo info;
    private Optional<Details> details = Optional.empty();
    private final List<Capability> capabilities;

    OneSession(Conversation band, OneGeneration generation, DeviceInfo info, BandCalendar calendar, MiBandSettings settings,
               Approach approach) {
        this.band = band;
        this.info = info;
        this.capabilities = List.of(new OneSync(band, generation.layout(), info.countsPackets(), calendar, settings, approach),
                                    new LiveWatch(band, generation.use().sensors()),
                                    vibration(band, info),
                                    new OneSettings(band, generation.use().settings(), approach.clock()),
                                    new Restart(band, Characteristic.ONE_BATTERY, Order.ONE_REBOOT),
                                    new OneReset(band));
    }

    private static Optional<Integer> batteryPercent(Conversation band) throws WristwayException {
        Optional<Bytes> value = DeviceInformation.value(band, Characteristic.ONE_BATTERY);
        if (value.isEmpty()) return Optional.empty();
        return DeviceInformation.tolerant(() -> Battery.decode(value.get()).percent());
    }

    private static Vibration vibration(Conversation band, DeviceInfo info) {
        return info.firmware().knowsAlerts()
                ? new Vibration(band, Order.ONE_VIBRATE, Order.ONE_VIBRATE_ONCE, Order.KEEP_STILL)
                : new Vibration(band, Order.ONE_OLD_VIBRATE, Order.ONE_OLD_VIBRATE_ONCE, Order.ONE_OLD_KEEP_STILL);
    }

    @Override
    public Details details() throws WristwayException {
        if (details.isEmpty()) {
            details = Optional.of(new Details(Optional.of(info.deviceId()), Optional.of(info.firmware().toString()),
                                              Optional.of(Integer.toString(info.hardwareVersion())), batteryPercent(band)));
        }
        return details.get();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> kind) {
        return capabilities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public void close() {
        band.close();
    }
}
