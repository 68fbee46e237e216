package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/** What one run of a plan has found of its wearable: it let us in, or it is free, or something shows that it was reset. */
public final class Encounter {
    private Session session;
    private Optional<Address> freeAt = Optional.empty();
    private Optional<Trace> trace = Optional.empty();

    /** Empty if it has not let us in, or the link was closed since. */
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    public void session(Session opened) {
        session = opened;
    }

    void closeSession() {
        if (session != null) session.close();
        session = null;
    }

    /** Where the wearable was seen to be free; empty if it was not. */
    Optional<Address> freeAt() {
        return freeAt;
    }

    /** Only by {@link PlanRun#foundFree}, which writes it down. */
    void freeAt(Address address) {
        freeAt = Optional.of(address);
    }

    Optional<Trace> trace() {
        return trace;
    }

    /** Where it is now is not written down before the last step: until then it is the old address that shows the reset. */
    void trace(Trace seen) {
        trace = Optional.of(seen);
    }
}
