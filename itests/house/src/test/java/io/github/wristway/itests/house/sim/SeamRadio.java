package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The radio of one life of the gateway. What it hears it dates by the clock of its host. */
record SeamRadio(Radio real, Seam seam, Supplier<Instant> clock) implements Radio {
    @Override
    public String name() {
        return real.name();
    }

    @Override
    public Set<Ability> abilities() {
        return real.abilities();
    }

    @Override
    public void check() throws WristwayException {
        seam.alive();
        real.check();
    }

    @Override
    public Ear listen(Consumer<Advertisement> listener) throws WristwayException {
        seam.alive();
        return real.listen(heard -> seam.call(() -> listener.accept(dated(heard))));
    }

    private Advertisement dated(Advertisement heard) {
        return new Advertisement(heard.radio(), heard.address(), heard.name(), heard.rssiDbm(), heard.services(), heard.manufacturerData(),
                                 heard.serviceData(), clock.get());
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        seam.at(Point.BEFORE_CONNECT);
        GattLink link = new SeamLink(real.connect(address, atMost), seam);
        seam.at(Point.AFTER_CONNECT);
        return link;
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        seam.at(Point.BEFORE_CONNECT);
        StreamLink link = new SeamStream(real.stream(address, atMost), seam);
        seam.at(Point.AFTER_CONNECT);
        return link;
    }

    @Override
    public void forget(Address address) throws WristwayException {
        seam.alive();
        real.forget(address);
    }
}
