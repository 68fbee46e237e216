package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.life.Minute;

/** A protocol that some models speak, and how one of them does. Each row of {@link BandModel} names its own. */
interface Generation {
    Talk talk(Body band, Wire wire);

    Advert advert(BandModel model, Body band);

    /** A minute as such a band records it. */
    Bytes record(Minute minute);

    /** The serial number that it tells hosts, made of six random bytes. */
    String serial(Bytes random);

    /** Whether it comes up under another address after a reset. */
    boolean changesAddress();

    /** One that also knows the characteristics of its models. */
    interface WithTable extends Generation {
        GattTable table();
    }
}
