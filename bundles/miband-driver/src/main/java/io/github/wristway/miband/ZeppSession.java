package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.huami2021.ZeppBattery;
import io.github.wristway.miband.huami2021.ZeppOrder;
import java.util.List;
import java.util.Optional;

/** A Band 7 that let us in. It offers no reset: none is known. */
final class ZeppSession implements Session {
    private final Conversation band;
    private final DeviceInformation information;
    private final List<Capability> capabilities;

    ZeppSession(Conversation band, Services services, ZeppGeneration generation, MiBandSettings settings, Approach approach) {
        this.band = band;
        this.information = new DeviceInformation(band, () -> batteryPercent(services));
        this.capabilities = List.of(new ActivitySync(band, generation, settings, approach),
                                    new ZeppFind(band, services), new ZeppLive(band, services),
                                    new ZeppSettings(band, services));
    }

    private static Optional<Integer> batteryPercent(Services services) throws WristwayException {
        return DeviceInformation.tolerant(() -> {
            services.order(ZeppOrder.TELL_BATTERY);
            return ZeppBattery.decode(services.answer(ZeppBattery::isOne, "the question for its battery")).percent();
        });
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
