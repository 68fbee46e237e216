package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A Low Energy link of one life of the gateway. */
record SeamLink(GattLink real, Seam seam) implements GattLink {
    @Override
    public Address address() {
        return real.address();
    }

    @Override
    public int mtu() {
        return real.mtu();
    }

    @Override
    public boolean has(UUID characteristic) {
        return real.has(characteristic);
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        return real.writes(characteristic);
    }

    @Override
    public Bytes read(UUID characteristic) throws WristwayException {
        seam.at(Point.BEFORE_ANSWER);
        Bytes value = real.read(characteristic);
        seam.at(Point.AFTER_ANSWER);
        return value;
    }

    @Override
    public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
        seam.at(Point.BEFORE_PACKET);
        real.write(characteristic, value, how);
        seam.at(Point.AFTER_PACKET);
    }

    @Override
    public void subscribe(UUID characteristic) throws WristwayException {
        seam.at(Point.BEFORE_PACKET);
        real.subscribe(characteristic);
        seam.at(Point.AFTER_PACKET);
    }

    @Override
    public void unsubscribe(UUID characteristic) throws WristwayException {
        seam.alive();
        real.unsubscribe(characteristic);
    }

    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        seam.at(Point.BEFORE_ANSWER);
        Optional<Notification> arrived = real.receive(atMost);
        seam.at(Point.AFTER_ANSWER);
        return arrived;
    }

    /** Whoever is killed says no last words. */
    @Override
    public void close() {
        if (!seam.isDead()) real.close();
    }
}
