package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a wearable with the key that is kept. One that it refuses is stale: then another one that was learnt for its address
 * is tried, and after that the one that its account has now. So it is four tries at most, for each drains the wearable; and a
 * key that was refused is never tried in place of another.
 */
public final class Opening {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    /** Asks the account that lists a wearable for its key, once. */
    public interface Asking {
        /** Empty if no account tells one. */
        Optional<PairingKey> keyOf(WearableRow row) throws WristwayException;
    }

    private interface Knock<T> {
        T with(PairingKey key) throws WristwayException;
    }

    private final Doorstep doorstep;
    private final Keys keys;
    private final KeyRing ring;
    private final Asking accounts;

    public Opening(Doorstep doorstep, Keys keys, KeyRing ring, Asking accounts) {
        this.doorstep = doorstep;
        this.keys = keys;
        this.ring = ring;
        this.accounts = accounts;
    }

    public Session open(WearableRow row, Bystander bystander) throws WristwayException {
        Optional<PairingKey> kept = keys.of(row.id());
        if (kept.isEmpty() || row.address().isEmpty()) return doorstep.open(row, keys.credential(row.id()), bystander);
        Address address = row.address().get();
        Knock<Session> knock = key -> session(row, address, key, bystander);
        try {
            return knock.with(kept.get());
        } catch (KeyRefused stale) {
            Optional<Session> opened = otherwise(row, address, knock);
            return opened.orElseThrow(() -> stale);
        }
    }

    /** Opens one whose key was given up here, with what was learnt of it, or what its account has; then that is kept again. */
    public Session reopen(WearableRow row, Bystander bystander) throws WristwayException {
        Address address = row.address().orElseThrow(() -> new OutOfRange(row.name()));
        return otherwise(row, address, key -> session(row, address, key, bystander)).orElseThrow(() -> new KeyRefused(row.name()));
    }

    private Session session(WearableRow row, Address address, PairingKey key, Bystander bystander) throws WristwayException {
        try {
            Session session = doorstep.open(row, new Credential.Known(key), bystander);
            try {
                noteThatItFits(row, address, key);
            } catch (StorageTrouble e) {
                session.close();
                throw e;
            }
            return session;
        } catch (KeyRefused e) {
            ring.refused(address, key);
            throw e;
        }
    }

    private void noteThatItFits(WearableRow row, Address address, PairingKey key) throws StorageTrouble {
        ring.fits(address, key);
        if (keys.of(row.id()).equals(Optional.of(key))) return;
        keys.keep(row.id(), key);
        log.info("{}: it opens with the key from {} now", row.name(), ring.source(address, key).orElse("elsewhere"));
    }

    /** Whether it would only drain the wearable to come unasked: it refused our key lately, and nothing has been learnt since. */
    public boolean isHopeless(WearableRow row) throws StorageTrouble {
        Optional<PairingKey> kept = keys.of(row.id());
        return kept.isPresent() && row.address().isPresent() && ring.isHopeless(row.address().get(), kept.get());
    }

    /**
     * Looks at a wearable that we know; what is found to fit is kept, so that it opens with it from now on. One whose key was given
     * up here is looked at with what was learnt of it, and that stays where it is.
     */
    public Condition look(Heard heard, WearableRow row) throws WristwayException {
        Optional<PairingKey> kept = keys.of(row.id());
        Condition seen = doorstep.look(heard, row.name(), row.make(), row.model(), kept.isPresent() ? new Credential.Known(kept.get()) : learnt(heard.address()));
        boolean itself = row.address().equals(Optional.of(heard.address())); // else it may be a stranger
        if (kept.isEmpty() || !itself || seen.state() != Condition.State.FOREIGN) return seen;
        ring.refused(heard.address(), kept.get());
        return otherwise(row, heard.address(), key -> conditionWith(key, heard, row)).orElse(seen);
    }

    private Credential learnt(Address address) throws StorageTrouble {
        return ring.toTry(address).stream().findFirst().<Credential>map(Credential.Known::new).orElseGet(Credential.None::new);
    }

    private Condition conditionWith(PairingKey key, Heard heard, WearableRow row) throws WristwayException {
        Condition seen = doorstep.look(heard, row.name(), row.make(), row.model(), new Credential.Known(key));
        if (seen.state() == Condition.State.OURS) {
            noteThatItFits(row, heard.address(), key);
            return seen;
        }
        if (seen.state() == Condition.State.FOREIGN) ring.refused(heard.address(), key);
        throw new KeyRefused(row.name());
    }

    /** With what was learnt since; else with what the account has now. */
    private <T> Optional<T> otherwise(WearableRow row, Address address, Knock<T> knock) throws WristwayException {
        for (PairingKey learnt : ring.toTry(address).stream().limit(KeyRing.TRIES).toList()) {
            Optional<T> opened = tryWith(learnt, row, address, knock);
            if (opened.isPresent()) return opened;
        }
        Optional<PairingKey> fetched = accounts.keyOf(row);
        if (fetched.isEmpty() || ring.wasRefused(address, fetched.get())) return Optional.empty();
        return tryWith(fetched.get(), row, address, knock);
    }

    private <T> Optional<T> tryWith(PairingKey key, WearableRow row, Address address, Knock<T> knock) throws WristwayException {
        try {
            return Optional.of(knock.with(key));
        } catch (KeyRefused e) {
            log.debug("{}: refuses another key, too", row.name());
            return Optional.empty();
        }
    }
}
