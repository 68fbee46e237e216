package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who has the link of a band: a host that speaks with it, a phone that only holds it, or nobody. */
final class Contact {
    private static final Duration RESTART = Duration.ofSeconds(4);

    private final Time time;
    private Optional<Talk> talk = Optional.empty();
    private Instant silentUntil = Instant.MIN;
    private boolean heldByPhone;

    Contact(Time time) {
        this.time = time;
    }

    Optional<Talk> talk() {
        return talk;
    }

    Optional<Gate> gate() {
        return talk.map(Talk::gate);
    }

    void begin(Talk begun) {
        talk = Optional.of(begun);
    }

    void over(Talk ended) {
        if (talk.filter(ended::equals).isPresent()) talk = Optional.empty();
    }

    /** Lets go of everybody, and says nothing of itself for a while. */
    void restart() {
        silentUntil = time.now().plus(RESTART);
        hangUp();
    }

    boolean isRestarting() {
        return time.now().isBefore(silentUntil);
    }

    private void hangUp() {
        talk.ifPresent(Talk::hangUp);
    }

    boolean isHeldByPhone() {
        return heldByPhone;
    }

    /** Whoever is connected has to go when a phone takes the link. */
    void holdByPhone(boolean held) {
        heldByPhone = held;
        if (held) hangUp();
    }
}
