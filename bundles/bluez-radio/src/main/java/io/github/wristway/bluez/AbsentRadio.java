package io.github.wristway.bluez;

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

/** Stands where no adapter is, so that people are told what is missing. It hears nothing, and says so to nobody but who asks. */
final class AbsentRadio implements Radio {
    static final String NAME = "bluez";

    private final BluezHost host;

    AbsentRadio(BluezHost host) {
        this.host = host;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    public void check() throws WristwayException {
        host.check();
    }

    /** Nothing is heard; once there is an adapter, it is a radio of its own. */
    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        return () -> { };
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        host.check();
        throw Obstacle.STARTING.trouble();
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        throw new Unsupported(NAME, "there is no adapter", "See gateway:selftest");
    }

    @Override
    public void forget(Address address) {
        // without bluetoothd there is nothing that could be forgotten
    }

    @Override
    public String toString() {
        return NAME;
    }
}
