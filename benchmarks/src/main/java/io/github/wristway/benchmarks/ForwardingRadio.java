package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A radio in front of another, and like it in all that is not overridden. */
class ForwardingRadio implements Radio {
    private final Radio radio;

    ForwardingRadio(Radio radio) {
        this.radio = radio;
    }

    @Override
    public String name() {
        return radio.name();
    }

    @Override
    public Set<Ability> abilities() {
        return radio.abilities();
    }

    @Override
    public int mostLinks() {
        return radio.mostLinks();
    }

    @Override
    public void check() throws WristwayException {
        radio.check();
    }

    @Override
    public Ear listen(Consumer<Advertisement> listener) throws WristwayException {
        return radio.listen(listener);
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        return radio.connect(address, atMost);
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return radio.stream(address, atMost);
    }

    @Override
    public void forget(Address address) throws WristwayException {
        radio.forget(address);
    }
}
