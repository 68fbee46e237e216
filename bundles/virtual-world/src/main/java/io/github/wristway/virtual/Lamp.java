package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that no driver knows: it says its name and takes no link. */
final class Lamp implements Thing {
    private static final Address ADDRESS = new Address("A4:C1:38:5E:10:2B");

    @Override
    public Address address() {
        return ADDRESS;
    }

    @Override
    public Optional<Advert> advert() {
        return Optional.of(new Advert("LED-Lamp", Set.of(), Map.of(0xffff, Bytes.of(0x01, 0x00)), Map.of()));
    }

    @Override
    public Optional<Peer> accept(Wire wire) {
        return Optional.empty();
    }
}
