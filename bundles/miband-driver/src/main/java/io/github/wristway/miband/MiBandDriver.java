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
import io.github.wristway.miband.xiaomi.Agreement;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Mi Bands and their kin. What differs between models stands in {@link MiBandModel} and {@link XiaomiModel}. */
@Component(configurationPid = "io.github.wristway.miband")
@Designate(ocd = MiBandSettings.Config.class)
public final class MiBandDriver implements WearableDriver {
    private final Kit kit;
    private final List<CapabilitySheet> sheets; // asked for with each thing that is heard, so made once

    @Activate
    public MiBandDriver(@Reference Time time, MiBandSettings.Config config) {
        this(time, config, new SecureRandom());
    }

    private MiBandDriver(Time time, MiBandSettings.Config config, SecureRandom random) {
        this(time, config, () -> new ExchangeKey(bytes(random, ExchangeKey.LENGTH)), () -> bytes(random, Agreement.NONCE));
    }

    MiBandDriver(Time time, MiBandSettings.Config config, Supplier<ExchangeKey> exchangeKeys, Supplier<Bytes> nonces) {
        this.kit = new Kit(MiBandSettings.from(config), time, new KnownWays(), exchangeKeys, nonces, config.experimentalReset());
        this.sheets = Models.ALL.stream().map(model -> Ability.sheet(model, kit.experimentalReset())).toList();
    }

    private static Bytes bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    @Override
    public String make() {
        return "miband";
    }

    @Override
    public List<CapabilitySheet> models() {
        return sheets;
    }

    @Override
    public Optional<Recognition> recognise(Advertisement heard) {
        return BandSpotter.recognise(heard);
    }

    @Override
    public Session open(Approach approach) throws WristwayException {
        Model model = Models.withId(approach.model());
        return model.generation().open(model.box(), approach, kit);
    }

    @Override
    public Condition look(Approach approach) throws WristwayException {
        return Models.withId(approach.model()).generation().look(approach, kit);
    }

    @Override
    public boolean knows(String model, String firmware) {
        return Models.ALL.stream().anyMatch(one -> one.id().equals(model) && one.box().fits(firmware));
    }

    @Override
    public Disguise disguise() {
        return new MiBandDisguise();
    }
}
