package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A session whose visit ends with it. It notes what must not be told: only here the meaning of what is sent is known. */
final class TracedSession implements Session {
    private final Session session;
    private final Visit visit;
    private final Disguise disguise;
    private final Runnable over;
    private boolean closed;

    TracedSession(Session session, Visit visit, Disguise disguise, Runnable over) {
        this.session = session;
        this.visit = visit;
        this.disguise = disguise;
        this.over = over;
    }

    @Override
    public Details details() throws WristwayException {
        Details details = session.details();
        details.serial().ifPresent(visit.secrets()::serial);
        details.firmware().ifPresent(visit::firmware);
        return details;
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> kind) {
        return session.capability(kind).map(offered -> kind.cast(discreet(offered)));
    }

    private Capability discreet(Capability offered) {
        if (offered instanceof Messaging messaging) return new DiscreetMessaging(messaging, visit);
        if (offered instanceof Settings settings) return new DiscreetSettings(settings, visit, disguise);
        return offered;
    }

    @Override
    public void close() {
        session.close();
        if (closed) return;
        closed = true;
        visit.end();
        over.run();
    }

    /** What is shown to the wearer is nobody else's business. */
    private record DiscreetMessaging(Messaging messaging, Visit visit) implements Messaging {
        @Override
        public void show(Kind kind, String text) throws WristwayException {
            visit.saying(text);
            try {
                messaging.show(kind, text);
            } finally {
                visit.said();
            }
        }

        @Override
        public void call(String from, Duration howLong) throws WristwayException {
            visit.saying(from);
            try {
                messaging.call(from, howLong);
            } finally {
                visit.said();
            }
        }
    }

    private record DiscreetSettings(Settings settings, Visit visit, Disguise disguise) implements Settings {
        @Override
        public Map<String, String> read() throws WristwayException {
            return settings.read();
        }

        @Override
        public Taken write(String name, String value) throws WristwayException {
            if (disguise.isPersonal(name)) visit.personal();
            try {
                return settings.write(name, value);
            } finally {
                visit.said();
            }
        }
    }
}
