package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.DataType;
import java.util.Set;

/** A protocol whose bands open with a key. */
interface Keyed extends Generation {
    Ways ways();

    RecordLayout layout();

    /** What it keeps besides activity. */
    Set<DataType> records();

    /** How it is told that a transfer is safe here. */
    Receipt receipt();

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
