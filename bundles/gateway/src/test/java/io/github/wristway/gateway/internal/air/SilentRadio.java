package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A radio that hears only what a test says. */
final class SilentRadio implements Radio {
    private final String name;
    private final int mostLinks;
    Consumer<Advertisement> ear;

    SilentRadio(String name, int mostLinks) {
        this.name = name;
        this.mostLinks = mostLinks;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT);
    }

    @Override
    public int mostLinks() {
        return mostLinks;
    }

    @Override
    public void check() {}

    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        ear = listener;
        return () -> ear = null;
    }

    @Override
    public GattLink connect(Address address, Duration atMost) {
        throw new UnsupportedOperationException("nobody is to be connected to");
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) {
        throw new UnsupportedOperationException("nobody is to be connected to");
    }

    @Override
    public void forget(Address address) {}

    @Override
    public String toString() {
        return name;
    }
}
