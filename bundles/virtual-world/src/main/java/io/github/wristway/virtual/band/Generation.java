package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.StreamWire;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.life.Minute;
import java.util.Set;

/** A protocol that some models speak, and how one of them does. Each row of {@link BandModel} names its own of the {@link Generations}. */
public interface Generation {
    /** What carries it. */
    default Set<Ability> abilities() {
        return Set.of(Ability.GATT);
    }

    GattTalk talk(Body band, Wire wire);

    /** Over a stream, where {@link #abilities} has it. */
    default StreamTalk talk(Body band, StreamWire wire) {
        throw new IllegalStateException("this generation speaks over no stream");
    }

    /** The characteristics of such a band. */
    GattTable table();

    Advert advert(BandModel model, Body band);

    /** A minute as such a band records it. */
    Bytes record(Minute minute);

    /** The serial number that it tells hosts, made of six random bytes. */
    String serial(Bytes random);

    /** Whether it comes up under another address after a reset. */
    boolean changesAddress();
}
