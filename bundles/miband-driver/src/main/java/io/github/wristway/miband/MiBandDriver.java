package io.github.wristway.miband;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Mi Bands and their kin. What differs between models stands in {@link MiBandModel}. */
@Component(configurationPid = "io.github.wristway.miband")
@Designate(ocd = MiBandSettings.Config.class)
public final class MiBandDriver implements WearableDriver {
    private final Time time;
    private final MiBandSettings settings;

    @Activate
    public MiBandDriver(@Reference Time time, MiBandSettings.Config config) {
        this.time = time;
        this.settings = MiBandSettings.from(config);
    }

    @Override
    public String make() {
        return "miband";
    }

    @Override
    public List<CapabilitySheet> models() {
        return Stream.of(MiBandModel.values()).map(Ability::sheet).toList();
    }

    @Override
    public Optional<Recognition> recognise(Advertisement heard) {
        return BandSpotter.recognise(heard);
    }

    @Override
    public Session open(Approach approach) throws WristwayException {
        MiBandModel model = MiBandModel.withId(approach.model());
        return model.generation().open(model, approach, settings, time);
    }

    @Override
    public Condition look(Approach approach) throws WristwayException {
        MiBandModel model = MiBandModel.withId(approach.model());
        return model.generation().look(model, approach, settings, time);
    }
}
