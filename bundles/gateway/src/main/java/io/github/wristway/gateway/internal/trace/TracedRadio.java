package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.trace.Line.Event;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A radio whose links are written down. */
record TracedRadio(Radio radio, Visit visit) implements Radio {
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
        GattLink link = visit.attempt(0, Event.CONNECT, Optional.empty(), Optional.empty(), "", () -> radio.connect(address, atMost));
        return new TracedLink(link, visit, visit.connected(Event.CONNECT, address, link.mtu()));
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        StreamLink link = visit.attempt(0, Event.OPEN_STREAM, Optional.empty(), Optional.empty(), "", () -> radio.stream(address, atMost));
        return new TracedStream(link, visit, visit.connected(Event.OPEN_STREAM, address, 0));
    }

    @Override
    public void forget(Address address) throws WristwayException {
        radio.forget(address);
    }
}
