package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A link in front of another, and like it in all that is not overridden. */
class ForwardingLink implements GattLink {
    private final GattLink link;

    ForwardingLink(GattLink link) {
        this.link = link;
    }

    @Override
    public Address address() {
        return link.address();
    }

    @Override
    public int mtu() {
        return link.mtu();
    }

    @Override
    public boolean has(UUID characteristic) {
        return link.has(characteristic);
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        return link.writes(characteristic);
    }

    @Override
    public Bytes read(UUID characteristic) throws WristwayException {
        return link.read(characteristic);
    }

    @Override
    public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
        link.write(characteristic, value, how);
    }

    @Override
    public void subscribe(UUID characteristic) throws WristwayException {
        link.subscribe(characteristic);
    }

    @Override
    public void unsubscribe(UUID characteristic) throws WristwayException {
        link.unsubscribe(characteristic);
    }

    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        return link.receive(atMost);
    }

    @Override
    public void close() {
        link.close();
    }
}
