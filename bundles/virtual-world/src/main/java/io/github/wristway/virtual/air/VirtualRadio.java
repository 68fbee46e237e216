package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A radio that hears the virtual {@link Air} and nothing else. */
public final class VirtualRadio implements Radio {
    private final Air air;

    public VirtualRadio(Air air) {
        this.air = air;
    }

    @Override
    public String name() {
        return Air.RADIO;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT, Ability.STREAM);
    }

    @Override
    public void check() {}

    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        Consumer<Advertisement> ear = listener::accept; // one of its own, so that the same listener may listen twice
        air.listen(ear);
        return () -> air.ignore(ear);
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        return air.connect(address, atMost);
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return air.stream(address, atMost);
    }

    @Override
    public void forget(Address address) {
        air.forget(address);
    }

    @Override
    public String toString() {
        return name();
    }
}
