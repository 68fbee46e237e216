package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.door.Door;
import io.github.wristway.miband.door.Glance;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.door.Walk;
import io.github.wristway.miband.door.Ways;
import io.github.wristway.miband.sync.Kept;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.talk.Patience;

/** A protocol whose bands open with a key. */
interface Keyed extends Generation {
    Ways ways();

    Kept kept();

    /** What comes behind the door: sets the clock, and nothing else. */
    Session welcome(Walk.Guest guest, Box box, Approach approach, Patience patience) throws WristwayException;

    @Override
    default Session open(Box box, Approach approach, Kit kit) throws WristwayException {
        return new Door(box, ways(), guest -> welcome(guest, box, approach, kit.patience()), approach, kit).open();
    }

    @Override
    default Condition look(Approach approach, Kit kit) throws WristwayException {
        return new Glance(ways(), approach, kit).look();
    }

    @Override
    default boolean keeps(Ability ability) {
        return ability.records().isEmpty() || ability.records().stream().anyMatch(kept().records()::contains);
    }

    /** The names of these bands are long enough to say it all. */
    @Override
    default boolean looksLike(Advertisement heard) {
        return true;
    }
}
