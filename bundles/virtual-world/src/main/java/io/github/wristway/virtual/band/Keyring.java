package io.github.wristway.virtual.band;

import io.github.wristway.gateway.device.PairingKey;
import java.util.Optional;

/** The key of a band: its owner's, unless a stranger has linked it meanwhile. */
public final class Keyring {
    private Optional<PairingKey> owners = Optional.empty();
    private Optional<PairingKey> strangers = Optional.empty();
    private boolean marked;

    Keyring() {}

    /** The key that opens the band now. */
    public Optional<PairingKey> key() {
        return strangers.or(() -> owners);
    }

    void take(PairingKey key) {
        owners = Optional.of(key);
        strangers = Optional.empty();
    }

    void takeOver(PairingKey strangersKey) {
        strangers = Optional.of(strangersKey);
    }

    /** As if no stranger had been there. */
    void heal() {
        strangers = Optional.empty();
    }

    /** Whether a host has marked the band as paired; only the first generation can be. */
    public boolean marked() {
        return marked;
    }

    public void mark(boolean paired) {
        marked = paired;
    }

    void wipe() {
        owners = Optional.empty();
        strangers = Optional.empty();
        marked = false;
    }
}
