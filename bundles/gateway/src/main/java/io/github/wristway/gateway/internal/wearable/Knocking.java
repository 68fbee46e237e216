package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.air.Slots;
import io.github.wristway.gateway.internal.air.Slots.Slot;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.util.Optional;

/** Knocks through a radio that has a link to spare, and waits until there is one. */
record Knocking(Slots slots) {
    /** Something to do through a radio. */
    interface Knock<T> {
        T on(Radio radio) throws WristwayException;
    }

    /** The session gives the link back when it is closed. */
    Session open(String called, Address address, Knock<Session> knock) throws WristwayException {
        while (true) {
            Slot slot = slots.take(address, called);
            Optional<Session> opened = through(slot, knock);
            if (opened.isPresent()) return new SlottedSession(opened.get(), slot);
        }
    }

    Condition look(String called, Address address, Knock<Condition> knock) throws WristwayException {
        while (true) {
            try (Slot slot = slots.take(address, called)) {
                Optional<Condition> seen = through(slot, knock);
                if (seen.isPresent()) return seen.get();
            }
        }
    }

    /** Empty, with the slot given back, if the radio has fewer links than we thought, and one of them may become free. */
    private <T> Optional<T> through(Slot slot, Knock<T> knock) throws WristwayException {
        boolean done = false;
        try {
            T found = knock.on(slot.radio());
            done = true;
            return Optional.of(found);
        } catch (Busy full) {
            if (slots.refused(slot)) return Optional.empty();
            throw full;
        } finally {
            if (!done) slot.close();
        }
    }
}
