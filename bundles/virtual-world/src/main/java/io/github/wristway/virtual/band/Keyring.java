package io.github.wristway.virtual.band;

import io.github.wristway.gateway.device.PairingKey;
import java.util.Optional;

/** The key of a band: its owner's, unless a stranger has linked it meanwhile. */
final class Keyring {
    private Optional<PairingKey> owners = Optional.empty();
    private Optional<PairingKey> strangers = Optional.empty();

    /** The key that opens the band now. */
    Optional<PairingKey> key() {
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

    void wipe() {
        owners = Optional.empty();
        strangers = Optional.empty();
    }
}
