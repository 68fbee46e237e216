package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import java.util.List;
import java.util.Optional;

/** A band that let us in. What it tells about itself is read when somebody asks. */
final class MiBandSession implements Session {
    private final Conversation band;
    private final DeviceInformation information;
    private final List<Capability> capabilities;

    MiBandSession(Conversation band, ConfigLine line, MiBandModel model, HuamiGeneration generation, MiBandSettings settings,
                  Approach approach) {
        this.band = band;
        this.information = new DeviceInformation(band);
        DailyUse use = generation.use();
        this.capabilities = List.of(new ActivitySync(band, generation, settings, approach),
                                    new LiveWatch(band, use.sensors()),
                                    new Messages(band, line, use.alerts()),
                                    use.noticing().of(band, line),
                                    new HuamiSettings(band, line, use.settings(), settings.reply(), approach.clock()),
                                    new Restart(band, Characteristic.BATTERY, Order.REBOOT),
                                    new FactoryReset(line, model, information));
    }

    @Override
    public Details details() throws WristwayException {
        return information.details();
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
