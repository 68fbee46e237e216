package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.air.Slots.Slot;
import java.util.Optional;

/** A session whose link is somebody else's as soon as it is closed. */
record SlottedSession(Session session, Slot slot) implements Session {
    @Override
    public Details details() throws WristwayException {
        return session.details();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> kind) {
        return session.capability(kind);
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            slot.close();
        }
    }
}
