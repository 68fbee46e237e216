package io.github.wristway.miband;

import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A radio that reaches one scripted band. */
record ScriptedRadio(ScriptedBand band) implements Radio {
    @Override
    public GattLink connect(Address address, Duration atMost) {
        band.connected();
        return band;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT);
    }

    @Override
    public void check() {}

    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        return () -> {};
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        throw new Unsupported("scripted", "has no streams", "Use GATT");
    }

    @Override
    public void forget(Address address) {}
}
