package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A radio for somebody who only wants to know how a wearable is. What was heard just now takes a link at one of its next
 * advertisements, and those come every few seconds; what has not by then, does not.
 */
record Impatient(Radio radio) implements Radio {
    static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    @Override
    public String name() {
        return radio.name();
    }

    @Override
    public Set<Ability> abilities() {
        return radio.abilities();
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
        return radio.connect(address, shorter(atMost));
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return radio.stream(address, shorter(atMost));
    }

    @Override
    public void forget(Address address) throws WristwayException {
        radio.forget(address);
    }

    private static Duration shorter(Duration atMost) {
        return atMost.compareTo(LONG_ENOUGH) < 0 ? atMost : LONG_ENOUGH;
    }
}
