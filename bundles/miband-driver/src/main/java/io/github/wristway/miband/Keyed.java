package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Advertisement;

/** A protocol whose bands open with a key. */
interface Keyed extends Generation {
    Ways ways();

    /** What comes behind the door: sets the clock, and nothing else. */
    Session welcome(Walk.Guest guest, MiBandModel model, Approach approach, MiBandSettings settings) throws WristwayException;

    @Override
    default Session open(MiBandModel model, Approach approach, Kit kit) throws WristwayException {
        return new Door(model, this, approach, kit).open();
    }

    @Override
    default Condition look(MiBandModel model, Approach approach, Kit kit) throws WristwayException {
        return new Glance(model, ways(), approach, kit).look();
    }

    /** The names of these bands are long enough to say it all. */
    @Override
    default boolean looksLike(Advertisement heard) {
        return true;
    }
}
