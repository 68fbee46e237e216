package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A virtual band that agrees to the packets it is told, whatever its model does, and remembers when it took its last link. */
final class BandOfMtu implements Thing {
    private final Thing band;
    private final int mtu;
    private final Time time;
    private volatile Instant linkedAt = Instant.MIN;

    BandOfMtu(Thing band, int mtu, Time time) {
        this.band = band;
        this.mtu = mtu;
        this.time = time;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    @Override
    public Address address() {
        return band.address();
    }

    @Override
    public Optional<Advert> advert() {
        return band.advert();
    }

    @Override
    public Optional<Peer> accept(Wire wire) {
        linkedAt = time.now();
        return band.accept(wire).map(peer -> new PeerOfMtu(peer, mtu));
    }

    private record PeerOfMtu(Peer peer, int mtu) implements Peer {
        @Override
        public GattTable table() {
            return peer.table();
        }

        @Override
        public Bytes read(UUID characteristic) {
            return peer.read(characteristic);
        }

        @Override
        public void written(UUID characteristic, Bytes value) {
            peer.written(characteristic, value);
        }

        @Override
        public void lost() {
            peer.lost();
        }

        @Override
        public boolean silent() {
            return peer.silent();
        }
    }
}
