package io.github.wristway.miband;

import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import java.util.List;
import java.util.Optional;

/** A band that let us in. What it told about itself was read when the door opened. */
final class MiBandSession implements Session {
    private final Conversation band;
    private final Details details;
    private final List<Capability> capabilities;

    MiBandSession(Conversation band, MiBandModel model, HuamiGeneration generation, Details details, MiBandSettings settings,
                  Approach approach) {
        this.band = band;
        this.details = details;
        ConfigLine line = new OpenConfigLine(band);
        DailyUse use = generation.use();
        this.capabilities = List.of(new ActivitySync(band, generation.layout(), settings, approach),
                                    new LiveWatch(band, use.sensors()),
                                    new Messages(band, line, use.alerts()),
                                    use.noticing().of(band, line),
                                    new HuamiSettings(band, line, use.settings(), settings.reply(), approach.clock()),
                                    new Restart(band, Characteristic.BATTERY, Order.REBOOT),
                                    new FactoryReset(line, model));
    }

    @Override
    public Details details() {
        return details;
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
