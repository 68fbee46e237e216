package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;

/** A stream of one life of the gateway. */
record SeamStream(StreamLink real, Seam seam) implements StreamLink {
    @Override
    public Address address() {
        return real.address();
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        seam.at(Point.BEFORE_PACKET);
        real.write(value);
        seam.at(Point.AFTER_PACKET);
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        seam.at(Point.BEFORE_ANSWER);
        Bytes arrived = real.receive(atMost);
        seam.at(Point.AFTER_ANSWER);
        return arrived;
    }

    /** Whoever is killed says no last words. */
    @Override
    public void close() {
        if (!seam.isDead()) real.close();
    }
}
