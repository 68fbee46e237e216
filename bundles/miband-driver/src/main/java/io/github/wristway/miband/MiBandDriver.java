package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.door.KnownWays;
import io.github.wristway.miband.huami2021.ExchangeKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Mi Bands and their kin. What differs between models stands in {@link MiBandModel}. */
@Component(configurationPid = "io.github.wristway.miband")
@Designate(ocd = MiBandSettings.Config.class)
public final class MiBandDriver implements WearableDriver {
    /** Asked for with each thing that is heard, so made once. */
    private static final List<CapabilitySheet> MODELS = Stream.of(MiBandModel.values()).map(Ability::sheet).toList();

    private final Kit kit;

    @Activate
    public MiBandDriver(@Reference Time time, MiBandSettings.Config config) {
        this(time, config, freshKeys(new SecureRandom()));
    }

    MiBandDriver(Time time, MiBandSettings.Config config, Supplier<ExchangeKey> exchangeKeys) {
        this.kit = new Kit(MiBandSettings.from(config), time, new KnownWays(), exchangeKeys);
    }

    private static Supplier<ExchangeKey> freshKeys(SecureRandom random) {
        return () -> {
            byte[] number = new byte[ExchangeKey.LENGTH];
            random.nextBytes(number);
            return new ExchangeKey(Bytes.copyOf(number));
        };
    }

    @Override
    public String make() {
        return "miband";
    }

    @Override
    public List<CapabilitySheet> models() {
        return MODELS;
    }

    @Override
    public Optional<Recognition> recognise(Advertisement heard) {
        return BandSpotter.recognise(heard);
    }

    @Override
    public Session open(Approach approach) throws WristwayException {
        MiBandModel model = MiBandModel.withId(approach.model());
        return model.generation().open(model.box(), approach, kit);
    }

    @Override
    public Condition look(Approach approach) throws WristwayException {
        return MiBandModel.withId(approach.model()).generation().look(approach, kit);
    }

    @Override
    public Disguise disguise() {
        return new MiBandDisguise();
    }
}
